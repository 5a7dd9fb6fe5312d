// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tree.Rotation;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes a rotation as one JSON document.</summary>
internal static class RotationJson
{
    private const string Schema = "acgs-hash-rotation/1";

    public static void Write(RotationPlan plan, RotationOptions options, IReadOnlyList<(string Path, string Reason)> failures, Stream output) =>
        JsonExtensions.WriteDocument(output, json => WriteMembers(json, plan, options, failures));

    private static void WriteMembers(
        Utf8JsonWriter json, RotationPlan plan, RotationOptions options, IReadOnlyList<(string Path, string Reason)> failures)
    {
        json.WriteString("schema", Schema);
        json.WriteStrings("from", plan.Old);
        json.WriteString("to", plan.To);
        json.WriteBoolean("applied", options.IsApplied);
        json.WriteStrings("configuration", plan.Configuration.Select(edit => edit.Path));
        json.WriteStrings("headers", plan.Headers.Select(file => file.Path));
        json.WriteObjects("mentions", plan.Others, (json, place) =>
        {
            json.WriteString("path", place.Path);
            json.WriteNumber("line", place.Mention.Line);
            json.WriteString("text", place.Mention.Text);
            json.WriteBoolean("included", options.IncludesMentions);
        });
        json.WriteStrings("kept", plan.Kept.Select(file => file.Path));
        json.WriteStrings("wrong_hash", plan.Unknown.Select(file => file.Path));
        json.WritePaths("unreadable", "reason", plan.Unreadable.Select(file => (file.Path, file.Problem!)));
        json.WritePaths("failed", "reason", failures);
    }
}

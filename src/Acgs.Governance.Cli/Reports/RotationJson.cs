// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Tree.Rotation;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Shows a rotation to programs: one document.</summary>
internal static class RotationJson
{
    private const string Schema = "acgs-hash-rotation/1";

    public static void Write(RotationPlan plan, RotationOptions options, IReadOnlyList<(string Path, string Reason)> failures, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        JsonStrings.Write(json, "from", plan.Old);
        json.WriteString("to", plan.To);
        json.WriteBoolean("applied", options.IsApplied);
        JsonStrings.Write(json, "configuration", plan.Configuration.Select(edit => edit.Path));
        JsonStrings.Write(json, "headers", plan.Files.Where(file => file.HasHeader).Select(file => file.Path));
        WriteMentions(json, plan, options);
        JsonStrings.Write(json, "kept", plan.Files.Where(file => file.IsKept && file.Mentions.Count > 0).Select(file => file.Path));
        JsonStrings.Write(json, "wrong_hash", plan.Files.Where(file => file.WrongHashLine > 0).Select(file => file.Path));
        JsonPairs.Write(json, "unreadable", "reason", plan.Files.Where(file => file.Problem is not null).Select(file => (file.Path, file.Problem!)));
        JsonPairs.Write(json, "failed", "reason", failures);
        json.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter json, RotationPlan plan, RotationOptions options)
    {
        json.WriteStartArray("mentions");
        foreach (var file in plan.Files.Where(file => !file.IsKept))
        {
            foreach (var mention in file.Others)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteNumber("line", mention.Line);
                json.WriteString("text", mention.Text);
                json.WriteBoolean("included", options.IncludesMentions);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Cli.Reports;

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>Shows a rotation to programs: one document.</summary>
internal static class RotationJson
{
    private const string Schema = "acgs-hash-rotation/1";

    public static void Write(RotationPlan plan, RotationChoice choice, IReadOnlyList<(string Path, string Reason)> failures, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStrings("from", plan.Old);
        json.WriteString("to", plan.To);
        json.WriteBoolean("applied", choice.IsApplied);
        json.WriteStrings("configuration", plan.Configuration.Select(edit => edit.Path));
        json.WriteStrings("headers", plan.Files.Where(file => file.HasHeader).Select(file => file.Path));
        WriteMentions(json, plan, choice);
        json.WriteStrings("kept", plan.Files.Where(file => file.IsKept && file.Mentions.Count > 0).Select(file => file.Path));
        json.WriteStrings("wrong_hash", plan.Files.Where(file => file.WrongHashLine > 0).Select(file => file.Path));
        json.WritePaths("unreadable", "reason", plan.Files.Where(file => file.Problem is not null).Select(file => (file.Path, file.Problem!)));
        json.WritePaths("failed", "reason", failures);
        json.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter json, RotationPlan plan, RotationChoice choice)
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
                json.WriteBoolean("included", choice.IncludesMentions);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}

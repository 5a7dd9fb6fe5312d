// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Cli.Reports.Slo;

/// <summary>Writes objectives as one JSON document.</summary>
internal static class SloJson
{
    private const string Schema = "urn:acgs:slo:1";

    public static void Write(SloReport report, string prometheus, Stream output) => JsonExtensions.WriteDocument(output, json =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("tool_version", ToolVersion.Value);
        json.WriteString("prometheus", prometheus);
        json.WriteBoolean("met", report.IsMet);
        WriteNumber(json, "error_budget_left", report.BudgetLeft);
        json.WriteObjects("objectives", report.Readings, WriteMembers);
    });

    /// <summary>Writes an objective.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ObjectiveReading reading)
    {
        json.WriteString("name", reading.Objective.Name);
        json.WriteString("meaning", reading.Objective.Meaning);
        WriteNumber(json, "value", reading.Value);
        json.WriteNumber("target", reading.Objective.Target);
        json.WriteString("bound", reading.Objective.IsLeast ? "least" : "most");
        json.WriteString("unit", Name(reading));
        json.WriteString("result", reading.IsMet switch { true => "met", false => "missed", _ => "no_data" });
        json.WriteString("query", reading.Objective.Query);
    }

    private static string Name(ObjectiveReading reading) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reading.Objective.Unit.ToString());

    /// <summary>Writes a number that there may not be.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

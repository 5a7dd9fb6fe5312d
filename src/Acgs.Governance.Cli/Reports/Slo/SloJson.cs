// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Cli.Reports.Slo;

/// <summary>Writes objectives as one JSON document.</summary>
internal static class SloJson
{
    private const string Schema = "urn:acgs:slo:1";

    public static void Write(SloReport report, string prometheus, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteString("prometheus", prometheus);
        json.WriteBoolean("met", report.IsMet);
        json.WriteNumberOrNull("error_budget_left", report.BudgetLeft);
        json.WriteObjects("objectives", report.Readings, WriteMembers);
    });

    /// <summary>Writes an objective.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ObjectiveReading reading)
    {
        json.WriteString("name", reading.Objective.Name);
        json.WriteString("meaning", reading.Objective.Meaning);
        json.WriteNumberOrNull("value", reading.Value);
        json.WriteNumber("target", reading.Objective.Target);
        json.WriteString("bound", reading.Objective.IsLeast ? "least" : "most");
        json.WriteString("unit", Name(reading));
        json.WriteString("result", reading.IsMet switch { true => "met", false => "missed", _ => "no_data" });
        json.WriteString("query", reading.Objective.Query);
    }

    private static string Name(ObjectiveReading reading) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reading.Objective.Unit.ToString());
}

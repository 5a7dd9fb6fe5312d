// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents;

namespace Acgs.Governance.Cli.Reports.Incidents;

/// <summary>Writes incidents as one JSON document.</summary>
internal static class IncidentListJson
{
    private const string Schema = "urn:acgs:incidents:1";

    public static void Write(IReadOnlyList<Incident> incidents, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteObjects("incidents", incidents, WriteMembers);
    });

    /// <summary>Writes an incident with its entries.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Incident incident)
    {
        json.WriteString("id", incident.Id.ToString());
        json.WriteString("title", incident.Title);
        json.WriteString("priority", incident.Priority.Name);
        json.WriteString("state", incident.Closed is null ? "open" : "closed");
        json.WriteString("service", incident.Service);
        json.WriteString("cause", incident.Cause);
        json.WriteString("started_at", ViolationFields.Format(incident.StartedAt));
        json.WriteObjects("entries", incident.Entries, (json, entry) =>
        {
            json.WriteNumber("number", entry.Number);
            json.WriteString("kind", NameOf(entry.Kind));
            json.WriteString("at", ViolationFields.Format(entry.At));
            json.WriteString("author", entry.Author);
            json.WriteString("text", entry.Text);
            json.WriteString("record", entry.Record?.ToString());
        });
    }

    private static string NameOf(IncidentEntryKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}

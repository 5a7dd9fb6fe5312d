// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents.Detection;

namespace Acgs.Governance.Cli.Reports.Incidents;

/// <summary>Writes what may be an incident as one JSON document.</summary>
internal static class DetectionJson
{
    private const string Schema = "urn:acgs:incident-candidates:1";

    public static void Write(IncidentDetection detection, Stream output) => JsonExtensions.WriteDocument(output, Schema, json =>
    {
        json.WriteStrings("sources", detection.Sources);
        json.WriteStrings("not_asked", detection.Unasked);
        json.WriteStrings("failed", detection.Failed);
        json.WriteNumber("foreign_alerts", detection.Foreign);
        json.WriteNumber("unattended", detection.Candidates.Count(candidate => candidate.IsUnattended));
        json.WriteObjects("candidates", detection.Candidates, (json, candidate) =>
        {
            json.WriteString("candidate", candidate.Key);
            json.WriteString("service", candidate.Service);
            json.WriteString("cause", candidate.Cause);
            json.WriteString("priority", candidate.Priority.Name);
            json.WriteString("since", ViolationFields.Format(candidate.Since));
            json.WriteString("until", candidate.Until is { } until ? ViolationFields.Format(until) : null);
            json.WriteString("summary", candidate.Signals[0].Summary);
            json.WriteString("runbook", candidate.Runbook);
            json.WriteBoolean("silenced", candidate.IsSilenced);
            json.WriteBoolean("unattended", candidate.IsUnattended);
            json.WriteString("incident", candidate.Incident?.Id.ToString());
            json.WriteStrings("evidence", candidate.Evidence);
        });
    });
}

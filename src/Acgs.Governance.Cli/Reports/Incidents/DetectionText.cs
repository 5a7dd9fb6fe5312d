// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents.Detection;

namespace Acgs.Governance.Cli.Reports.Incidents;

/// <summary>Writes what may be an incident for people.</summary>
internal sealed class DetectionText(TextWriter output, Colors colors)
{
    private const int MostEvidence = 5;

    public void Write(IncidentDetection detection)
    {
        foreach (var candidate in detection.Candidates)
        {
            Write(candidate);
        }

        var unattended = detection.Candidates.Count(candidate => candidate.IsUnattended);
        output.WriteLine($"{Plural.Of(detection.Candidates.Count, "candidate")}, {unattended} of P0 or P1 unattended");
        output.WriteLine($"asked: {string.Join(", ", detection.Sources)}");
        foreach (var source in detection.Failed)
        {
            output.WriteLine($"{colors.Bad}could not be asked{colors.End}: {Escape(source)}");
        }

        foreach (var source in detection.Unasked)
        {
            output.WriteLine($"{colors.Note}not asked{colors.End}: {Escape(source)}");
        }

        if (detection.Foreign > 0)
        {
            output.WriteLine($"left out: {Plural.Of(detection.Foreign, "alert")} of rules that 'acgs-cli monitoring export' does not write");
        }
    }

    private static string Escape(string text) => ControlCharacters.Escape(text);

    private void Write(Candidate candidate)
    {
        var time = ViolationFields.Format(candidate.Since) + (candidate.Until is { } until ? $" to {ViolationFields.Format(until)}" : " on");
        output.WriteLine($"{Color(candidate)}{candidate.Priority.Name}  {Escape(candidate.Key)}{colors.End}  from {time}  {StateOf(candidate)}");
        output.WriteLine($"    {Escape(candidate.Signals[0].Summary)}");
        var more = candidate.Signals.Count - MostEvidence;
        output.WriteLine(
            $"    evidence: {Escape(string.Join(", ", candidate.Evidence.Take(MostEvidence)))}"
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : string.Empty));
        if (candidate.Runbook is { } runbook)
        {
            output.WriteLine($"    runbook: {Escape(runbook)}");
        }
    }

    private string Color(Candidate candidate) => candidate.IsUnattended ? colors.Bad : candidate.Incident is null ? colors.Note : colors.Good;

    private static string StateOf(Candidate candidate) =>
        candidate.Incident is { } incident ? incident.Id.ToString() : candidate.IsSilenced ? "silenced" : "unattended";
}

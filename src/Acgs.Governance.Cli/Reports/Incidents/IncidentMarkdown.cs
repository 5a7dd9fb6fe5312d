// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents.Reporting;
using Acgs.Governance.Operations.Slo;
using static Acgs.Governance.Cli.Reports.MarkdownText;

namespace Acgs.Governance.Cli.Reports.Incidents;

/// <summary>Writes the report of an incident as the draft of a post-mortem: figures and timeline are there, the rest is for people.</summary>
/// <param name="output">Where.</param>
/// <param name="hash">The hash of the header.</param>
internal sealed class IncidentMarkdown(TextWriter output, string hash)
{
    public void Write(IncidentReport report)
    {
        var incident = report.Incident;
        output.WriteLine($"# {incident.Id}: {Escape(incident.Title)}\n<!-- Constitutional Hash: {hash} -->\n");
        output.WriteLine("This document is blameless: it says what happened and what helps, not who is at fault. All times are UTC.\n");
        WriteSummary(report);
        WriteImpact(report);
        WriteTimeline(report);
        WriteGaps(report);
        new IncidentProofs(output).Write(report);
        WriteTemplate();
    }

    private static string Format(DateTimeOffset time) => ViolationFields.Format(time);

    private void WriteSummary(IncidentReport report)
    {
        var incident = report.Incident;
        output.WriteLine("## Summary\n");
        output.WriteLine($"- priority: {incident.Priority.Name}, {incident.Priority.Meaning}");
        output.WriteLine($"- service: {(incident.Service is { } service ? Escape(service) : "none is named; what follows is of all services")}");
        output.WriteLine($"- began: {Format(incident.StartedAt)}; opened: {Format(incident.Opened.At)} by {Escape(incident.Opened.Author)}");
        output.WriteLine(incident.Closed is { } closed
            ? $"- closed: {Format(closed.At)} by {Escape(closed.Author)}: {Cell(closed.Text)}"
            : "- not closed");
        output.WriteLine($"- evidence: {string.Join(", ", incident.Evidence.Select(Code).DefaultIfEmpty("none was named"))}");
        output.WriteLine("- what happened: _a sentence or two for readers who were not there_\n");
    }

    private void WriteImpact(IncidentReport report)
    {
        var window = report.Window;
        var length = (window.Until - window.From).ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);
        output.WriteLine($"## Impact\n\nFrom {Format(window.From)} to {Format(window.Until)}: {length} (days.hours:minutes:seconds).\n");
        foreach (var (rule, count) in report.Violations)
        {
            output.WriteLine($"- {Plural.Of(count, "violation")} of {Code(rule)} in the ledger");
        }

        if (report.Violations.Count == 0)
        {
            output.WriteLine("- no violation in the ledger");
        }

        if (report.FailedRequests is var (failed, query))
        {
            var value = failed is { } number
                ? string.Create(CultureInfo.InvariantCulture, $"about {number:0} requests ended in an error of the server")
                : "failed requests: no data";
            output.WriteLine($"- {value} ({Code($"{query} at {Format(window.Until)}")})");
        }

        output.WriteLine("- who noticed, and what they could not do: _…_\n");
        WriteObjectives(report);
    }

    private void WriteObjectives(IncidentReport report)
    {
        if (report.Objectives is null)
        {
            return;
        }

        output.WriteLine($"| objective | measured | promised | met | PromQL at {Format(report.Window.Until)} |\n|---|---|---|---|---|");
        foreach (var reading in report.Objectives.Readings)
        {
            var objective = reading.Objective;
            var value = reading.Value is { } measured ? ObjectiveText.Format(measured, objective.Unit) : "no data";
            var promised = ObjectiveText.TargetOf(objective);
            var met = reading.IsMet switch { true => "yes", false => "no", _ => "unknown" };
            output.WriteLine($"| {objective.Name} | {value} | {promised} | {met} | {CodeCell(objective.Query)} |");
        }

        output.WriteLine();
    }

    private void WriteTimeline(IncidentReport report)
    {
        output.WriteLine("## Timeline\n");
        if (report.Prometheus is { } prometheus)
        {
            output.WriteLine(
                $"Health and alerts of Prometheus ({Escape(prometheus)}) were looked at every {report.Window.Step.TotalSeconds:0} s: "
                + "times of them are that exact, and what was shorter is not seen.\n");
        }

        output.WriteLine("| time | what | source |\n|---|---|---|");
        foreach (var line in report.Timeline)
        {
            output.WriteLine($"| {Format(line.At)} | {Cell(line.Text)} | {CodeCell(line.Citation)} |");
        }

        output.WriteLine();
    }

    private void WriteGaps(IncidentReport report)
    {
        output.WriteLine("## What is not known\n");
        foreach (var gap in report.Gaps)
        {
            output.WriteLine($"- no data from {Format(gap.From)} to {Format(gap.Until)}: {Escape(gap.Text)}");
        }

        output.WriteLine(report.Gaps.Any() ? string.Empty : "Nothing: all sources were read, and none has a gap.\n");
    }

    private void WriteTemplate() => output.Write(
        """
        ## Root cause

        _What had to be true for this to happen; ask why until a change would have prevented it. Name systems and decisions, not people._

        ## What went well

        - _…_

        ## What went badly

        - _…_

        ## Actions

        | action | kind (prevent, detect, mitigate) | owner | due |
        |---|---|---|---|
        | _…_ | | | |

        """);
}

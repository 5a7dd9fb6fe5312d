// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The end of the text report: numbers, the definition that they are of, and how to go on.</summary>
/// <param name="report">What is reported.</param>
/// <param name="output">Where to.</param>
/// <param name="colours">In which colours.</param>
internal sealed class TextSummary(Report report, TextWriter output, Colours colours)
{
    private const int MostTypes = 10;

    private readonly Summary _summary = report.Summary;

    /// <summary>Writes the summary.</summary>
    public void Write()
    {
        WriteTotals();
        WriteVerdicts();
        WritePercentages();
        WriteUnknownTypes();
        WriteBaseline();
        WriteWayOn();
    }

    private void WriteTotals()
    {
        var colour = report.ExitCode == ExitCode.Success ? colours.Good : colours.Bad;
        output.WriteLine($"{colour}{Counted.Of(_summary.Files, "file")}: {_summary.Compliant} compliant, {Counted.Of(_summary.Findings, "finding")}{colours.End}"
            + $", {_summary.Exempt} exempt, {_summary.UnknownType} of unknown type, {_summary.Unreadable} unreadable");
        output.WriteLine($"Definition used: {Definition.NameOf(report.Level)}: {Definition.Of(report.Level)} ({report.Hash}).");
    }

    private void WriteVerdicts()
    {
        var counts = report.Findings.CountBy(finding => (finding.Id, finding.Verdict)).OrderBy(group => group.Key.Id, StringComparer.Ordinal);
        var text = string.Join(", ", counts.Select(group => $"{group.Value} {group.Key.Id} {group.Key.Verdict}"));
        if (text.Length > 0)
        {
            output.WriteLine($"Verdicts: {text}.");
        }
    }

    private void WritePercentages()
    {
        output.WriteLine($"Of {Counted.Of(_summary.Judged, "judged file")}:");
        WritePercentage(ComplianceLevel.Presence, _summary.Presence);
        WritePercentage(ComplianceLevel.Header, _summary.Header);
        WritePercentage(ComplianceLevel.Strict, _summary.Strict);
    }

    private void WritePercentage(ComplianceLevel level, int count)
    {
        var mark = level == report.Level ? colours.Strong : string.Empty;
        output.WriteLine($"{mark}  {Definition.NameOf(level),-8} {Percentage.Text(count, _summary.Judged),8}  {count,6}  {Definition.Of(level)}{(mark.Length > 0 ? colours.End : string.Empty)}");
    }

    private void WriteUnknownTypes()
    {
        if (report.UnknownTypes.Count > 0)
        {
            var shown = report.UnknownTypes.Take(MostTypes).Select(pair => $"{VisibleText.Of(pair.Key)} {pair.Value}");
            var more = report.UnknownTypes.Count - MostTypes;
            output.WriteLine($"Unknown types, not judged: {string.Join(", ", shown)}{(more > 0 ? $" and {more} more" : string.Empty)}.");
        }
    }

    private void WriteBaseline()
    {
        if (_summary.Baselined > 0)
        {
            output.WriteLine($"Baseline: {Counted.Of(_summary.Baselined, "known finding")} passed.");
        }

        if (report.Stale.Count > 0)
        {
            output.WriteLine($"Baseline: {report.Stale.Count} stale, no longer found; --update-baseline removes them:");
            foreach (var entry in report.Stale)
            {
                output.WriteLine($"  {VisibleText.Of(entry.Path)} {VisibleText.Of(entry.Id)}");
            }
        }
    }

    private void WriteWayOn()
    {
        if (report.Findings.Count > 0)
        {
            var fix = report.Findings.Any(finding => finding.Detail.IsFixable) ? "acgs-cli compliance fix --diff shows what a fix would change; " : string.Empty;
            output.WriteLine($"How to go on: {fix}acgs-cli explain {report.Findings[0].Id} says what is meant.");
        }
    }
}

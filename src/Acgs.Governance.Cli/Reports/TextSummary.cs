// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the end of the text report: totals, percentages with their definitions, and the next command.</summary>
internal sealed class TextSummary(Report report, TextWriter output, Colors colors)
{
    private const int MaxTypes = 10;

    private readonly Summary _summary = report.Summary;

    public void Write()
    {
        WriteTotals();
        if (_summary.Files == 0)
        {
            output.WriteLine("Warning: no files found.");
            return;
        }

        WriteLevels();
        WriteUnknownTypes();
        WriteBaseline();
        if (report.Findings.Count > 0)
        {
            var fix = report.Findings.Any(finding => finding.Detail.IsFixable) ? "'acgs-cli compliance fix --diff' shows what a fix changes, " : string.Empty;
            output.WriteLine($"Next: {fix}'acgs-cli explain {report.Findings[0].Id}' explains the rule.");
        }
    }

    private void WriteTotals()
    {
        var color = report.ExitCode == ExitCode.Success ? colors.Good : colors.Bad;
        output.WriteLine($"{color}{Plural.Of(_summary.Files, "file")}: {_summary.Compliant} compliant, {Plural.Of(_summary.Findings, "finding")}{colors.End}"
            + $", {_summary.Exempt} exempt, {_summary.UnknownType} of unknown type, {_summary.Unreadable} unreadable");
        output.WriteLine($"Level {report.Level.Name}: {report.Level.Definition} ({report.Hash}).");
        if (report.Findings.Count > 0)
        {
            output.WriteLine($"Findings: {string.Join(", ", report.FindingsByVerdict.Select(pair => $"{pair.Value} {RuleCatalog.IdOf(pair.Key)} {pair.Key}"))}.");
        }
    }

    private void WriteLevels()
    {
        output.WriteLine($"Compliance of {Plural.Of(_summary.InScope, "file")} in scope:");
        if (colors != Colors.None)
        {
            TerminalTable.Write(output, _summary.Levels.Select(row => new[] { row.Level.Name, row.Share.PercentText, row.Share.CountText, row.Level.Definition }));
            return;
        }

        foreach (var (level, share) in _summary.Levels)
        {
            output.WriteLine($"  {level.Name,-8} {share.PercentText,8}  {share.Compliant,6}  {level.Definition}");
        }
    }

    private void WriteUnknownTypes()
    {
        if (report.UnknownTypes.Count > 0)
        {
            var shown = report.UnknownTypes.Take(MaxTypes).Select(pair => $"{ControlCharacters.Escape(pair.Key)} {pair.Value}");
            var more = report.UnknownTypes.Count - MaxTypes;
            output.WriteLine($"Unknown types, not checked: {string.Join(", ", shown)}{(more > 0 ? $" and {more} more" : string.Empty)}.");
        }
    }

    private void WriteBaseline()
    {
        if (_summary.Baselined > 0)
        {
            output.WriteLine($"Baseline: {Plural.Of(_summary.Baselined, "known finding")} passed.");
        }

        if (report.Stale.Count > 0)
        {
            output.WriteLine($"Baseline: {report.Stale.Count} stale {(report.Stale.Count == 1 ? "entry" : "entries")}; --update-baseline removes {(report.Stale.Count == 1 ? "it" : "them")}:");
            foreach (var entry in report.Stale)
            {
                output.WriteLine($"  {ControlCharacters.Escape(entry.Path)} {ControlCharacters.Escape(entry.Id)}");
            }
        }
    }
}

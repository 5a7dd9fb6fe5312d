// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report for people: findings by folder, then totals, percentages with their definitions, and the next command.</summary>
/// <param name="report">The report.</param>
/// <param name="output">The destination.</param>
/// <param name="options">The level of detail.</param>
internal sealed class TextReport(Report report, TextWriter output, TextOptions options)
{
    private const int MaxTypes = 10;

    private readonly Colors _colors = options.Colors;
    private readonly Summary _summary = report.Summary;

    public void Write()
    {
        WriteFindings();
        if (options.IsVerbose)
        {
            WriteFiles(FileStatus.Exempt, "Exempt files");
            WriteFiles(FileStatus.UnknownType, "Files of unknown type");
        }

        if (!options.IsQuiet)
        {
            WriteSummary();
        }
    }

    private void WriteFindings()
    {
        var left = options.MaxFindings ?? int.MaxValue;
        var line = new StringBuilder();
        foreach (var (folder, findings) in Report.ByFolder(report.Findings, finding => finding.Path).TakeWhile(_ => left > 0))
        {
            WriteHeading(folder, findings);
            foreach (var finding in findings.Take(left))
            {
                var (color, result) = (finding.IsNote ? _colors.Note : _colors.Bad, finding.Result);
                line.Clear().Append(CultureInfo.InvariantCulture, $"{ControlCharacters.Escape(finding.Path)}:{result.Line}: ");
                line.Append(CultureInfo.InvariantCulture, $"{color}{RuleCatalog.TitleOf(result.Reported)}{_colors.End}: ");
                output.WriteLine(line.Append(CultureInfo.InvariantCulture, $"{result.Statement} → {result.Expected}"));
            }

            left -= Math.Min(left, findings.Count);
            WriteGap();
        }

        if (options.MaxFindings < report.Findings.Count)
        {
            output.WriteLine($"… and {report.Findings.Count - options.MaxFindings} more; omit --max-findings to list all.");
            WriteGap();
        }
    }

    private void WriteHeading(string folder, List<CheckedFile> findings)
    {
        if (!options.IsQuiet)
        {
            var notes = findings.Count(finding => finding.IsNote);
            var counts = Plural.Of(findings.Count - notes, "finding") + (notes > 0 ? ", " + Plural.Of(notes, "note") : string.Empty);
            output.WriteLine($"{_colors.Strong}{ControlCharacters.Escape(folder)}/: {counts}{_colors.End}");
        }
    }

    private void WriteFiles(FileStatus status, string title)
    {
        var files = report.Check.Files.Where(file => file.Result.Status == status).ToList();
        if (files.Count == 0)
        {
            return;
        }

        output.WriteLine($"{_colors.Strong}{title}{_colors.End}");
        foreach (var file in files)
        {
            var cause = status == FileStatus.Exempt ? $": {file.Result.Exemption.Describe()}" : string.Empty;
            output.WriteLine(ControlCharacters.Escape(file.Path) + cause);
        }

        WriteGap();
    }

    private void WriteGap()
    {
        if (!options.IsQuiet)
        {
            output.WriteLine();
        }
    }

    private void WriteSummary()
    {
        WriteTotals();
        if (_summary.Files == 0)
        {
            output.WriteLine("Warning: no files found.");
            return;
        }

        WriteLevels();
        WriteExemptions();
        WriteUnknownTypes();
        BaselineText.Write(output, report.Baselined, report.Stale);
        if (report.Findings.Count > 0)
        {
            var fix = report.Findings.Any(finding => finding.Result.IsFixable) ? "'acgs-cli compliance fix --diff' shows what a fix changes, " : string.Empty;
            output.WriteLine($"Next: {fix}'acgs-cli explain {RuleCatalog.IdOf(report.Findings[0].Result.Reported)}' explains the rule.");
        }
    }

    private void WriteTotals()
    {
        var color = report.ExitCode == ExitCode.Success ? _colors.Good : _colors.Bad;
        var compliant = _summary.Count(FileStatus.Compliant);
        output.WriteLine($"{color}{Plural.Of(_summary.Files, "file")}: {compliant} compliant, {Plural.Of(report.Failures, "finding")}{_colors.End}"
            + $", {_summary.Count(FileStatus.Exempt)} exempt, {_summary.Count(FileStatus.UnknownType)} of unknown type, {report.Unreadable.Count} unreadable");
        output.WriteLine($"Level {report.Level.Name}: {report.Level.Definition} ({report.Hash}).");
        if (report.Findings.Count > 0)
        {
            output.WriteLine($"Findings: {string.Join(", ", report.FindingsByVerdict.Select(pair => $"{pair.Value} {RuleCatalog.TitleOf(pair.Key)}"))}.");
        }
    }

    private void WriteLevels()
    {
        output.WriteLine($"Compliance of {Plural.Of(_summary.InScope, "file")} in scope:");
        if (_colors != Colors.None)
        {
            var rows = report.Levels.Select(row => new[] { row.Level.Name, row.Share.PercentText, row.Share.CountText, row.Level.Definition });
            TerminalTable.Write(output, rows);
            return;
        }

        foreach (var (level, share) in report.Levels)
        {
            output.WriteLine($"  {level.Name,-8} {share.PercentText,8}  {share.Compliant,6}  {level.Definition}");
        }
    }

    private void WriteExemptions()
    {
        if (_summary.Count(FileStatus.Exempt) is > 0 and var count)
        {
            output.WriteLine($"Exempt: {count} ({string.Join(", ", _summary.Exemptions.Select(pair => $"{pair.Value} {pair.Key.Describe()}"))}).");
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
}

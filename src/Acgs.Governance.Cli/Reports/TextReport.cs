// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report for people: findings by folder, then the summary.</summary>
/// <param name="report">The report.</param>
/// <param name="output">The destination.</param>
/// <param name="options">The level of detail.</param>
internal sealed class TextReport(Report report, TextWriter output, TextOptions options)
{
    private readonly Colors _colors = options.Colors;

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
            new TextSummary(report, output, _colors).Write();
        }
    }

    private void WriteFindings()
    {
        var left = options.MaxFindings ?? int.MaxValue;
        foreach (var (folder, findings) in FolderGroups.Of(report.Findings, finding => finding.Path).TakeWhile(_ => left > 0))
        {
            WriteHeading(folder, findings);
            foreach (var finding in findings.Take(left))
            {
                var color = finding.IsNote ? _colors.Note : _colors.Bad;
                output.WriteLineInParts($"{ControlCharacters.Escape(finding.Path)}:{finding.Detail.Line}: {color}{finding.Title}{_colors.End}: {finding.Found} → {finding.Expected}");
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

    private void WriteHeading(string folder, List<Finding> findings)
    {
        if (!options.IsQuiet)
        {
            var notes = findings.Count(finding => finding.IsNote);
            output.WriteLine($"{_colors.Strong}{ControlCharacters.Escape(folder)}/: {Plural.Of(findings.Count - notes, "finding")}{(notes > 0 ? ", " + Plural.Of(notes, "note") : string.Empty)}{_colors.End}");
        }
    }

    private void WriteFiles(FileStatus status, string title)
    {
        output.WriteLine($"{_colors.Strong}{title}{_colors.End}");
        for (var index = 0; index < report.Check.Results.Length; index++)
        {
            if (report.Check.Results[index].Status == status)
            {
                output.WriteLine(ControlCharacters.Escape(DisplayPath.Of(report.Check.Files[index])));
            }
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
}

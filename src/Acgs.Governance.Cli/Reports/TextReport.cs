// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The report for people: findings by folder, then the summary.</summary>
/// <param name="report">What is reported.</param>
/// <param name="output">Where to.</param>
/// <param name="options">How much.</param>
internal sealed class TextReport(Report report, TextWriter output, TextOptions options)
{
    private readonly Colours _colours = options.Colours;
    private readonly Action<string> _part = output.Write;

    /// <summary>Writes the report.</summary>
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
            new TextSummary(report, output, _colours).Write();
        }
    }

    private void WriteFindings()
    {
        var left = options.MaxFindings ?? int.MaxValue;
        foreach (var (folder, findings) in FolderGroups.Of(report.Findings, finding => finding.Path))
        {
            if (left == 0)
            {
                break;
            }

            WriteHeading(folder, findings);
            foreach (var finding in findings.Take(left))
            {
                WriteLine(finding);
            }

            left -= Math.Min(left, findings.Count);
            WriteGap();
        }

        if (options.MaxFindings < report.Findings.Count)
        {
            output.WriteLine($"… and {report.Findings.Count - options.MaxFindings} more; leave --max-findings out to see all.");
            WriteGap();
        }
    }

    private void WriteHeading(string folder, List<Finding> findings)
    {
        if (!options.IsQuiet)
        {
            var notes = findings.Count(finding => finding.IsNote);
            output.WriteLine($"{_colours.Strong}{VisibleText.Of(folder)}/: {Counted.Of(findings.Count - notes, "finding")}{(notes > 0 ? ", " + Counted.Of(notes, "note") : string.Empty)}{_colours.End}");
        }
    }

    private void WriteLine(Finding finding)
    {
        output.Write(VisibleText.Of(finding.Path));
        output.Write(':');
        output.Write(finding.Detail.Line);
        output.Write(": ");
        output.Write(finding.IsNote ? _colours.Note : _colours.Bad);
        output.Write(finding.Id);
        output.Write(' ');
        output.Write(finding.Verdict.ToString());
        output.Write(_colours.End);
        output.Write(": ");
        FindingText.TellChange(finding, _part);
        output.WriteLine();
    }

    private void WriteFiles(FileStatus status, string title)
    {
        output.WriteLine($"{_colours.Strong}{title}{_colours.End}");
        for (var index = 0; index < report.Check.Results.Length; index++)
        {
            if (report.Check.Results[index].Status == status)
            {
                output.WriteLine(VisibleText.Of(DisplayPath.Of(report.Check.Files[index])));
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

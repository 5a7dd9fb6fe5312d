// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report as GitHub Actions workflow commands, which become annotations.</summary>
internal static class GitHubReport
{
    /// <summary>Writes the commands and a line with the totals, because GitHub shows only ten annotations of a kind per step.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var line = new StringBuilder();
        foreach (var finding in report.Findings)
        {
            var result = finding.Result;
            var command = finding.IsNote ? "notice" : "error";
            line.Clear().Append(CultureInfo.InvariantCulture, $"::{command} file={WorkflowCommand.EscapeProperty(finding.Path)},line={result.Line},");
            line.Append(CultureInfo.InvariantCulture, $"title={RuleCatalog.TitleOf(result.Reported)}::{result.Reported}: ");
            line.Append(CultureInfo.InvariantCulture, $"{WorkflowCommand.EscapeData(result.Statement)} → {WorkflowCommand.EscapeData(result.Expected)}");
            output.WriteLine(line);
        }

        foreach (var file in report.Unreadable)
        {
            output.WriteLine($"::error file={WorkflowCommand.EscapeProperty(file.Path)},title=Unreadable::{WorkflowCommand.EscapeData(file.Reason)}");
        }

        output.WriteLine(FormatTotals(report));
    }

    /// <summary>Formats the job summary, in Markdown.</summary>
    public static string FormatJobSummary(Report report)
    {
        var levels = report.Levels.Select(row => $"| {row.Level.Name} | {row.Share.PercentText} | {row.Share.CountText} | {row.Level.Definition} |\n");
        return $"""
            ### Constitutional hash `{report.Hash}`

            {FormatTotals(report)}

            | level | share | files | definition |
            |---|---:|---:|---|
            {string.Concat(levels)}

            """;
    }

    private static string FormatTotals(Report report)
    {
        var summary = report.Summary;
        return $"{Plural.Of(summary.Files, "file")}: {summary.Count(FileStatus.Compliant)} compliant, "
            + $"{Plural.Of(report.Failures, "finding")}, {report.Baselined} in the baseline, {summary.Count(FileStatus.Exempt)} exempt, "
            + $"{summary.Count(FileStatus.UnknownType)} of unknown type, {report.Unreadable.Count} unreadable; level {report.Level.Name}.";
    }
}

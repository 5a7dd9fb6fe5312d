// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the report as GitHub Actions workflow commands, which become annotations.</summary>
internal static class GitHubReport
{
    /// <summary>Writes the commands and a line with the totals, because GitHub shows only ten annotations of a kind per step.</summary>
    public static void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            var command = finding.IsNote ? "notice" : "error";
            output.WriteLineInParts($"::{command} file={EscapeProperty(finding.Path)},line={finding.Detail.Line},title={finding.Title}::{finding.Verdict.ToString()}: {EscapeData(finding.Found)} → {EscapeData(finding.Expected)}");
        }

        foreach (var file in report.Unreadable)
        {
            output.WriteLine($"::error file={EscapeProperty(file.Path)},title=Unreadable::{EscapeData(file.Reason)}");
        }

        output.WriteLine(FormatTotals(report));
    }

    /// <summary>Formats the job summary, in Markdown.</summary>
    public static string FormatJobSummary(Report report)
    {
        var levels = report.Summary.Levels.Select(row => $"| {row.Level.Name} | {row.Share.PercentText} | {row.Share.CountText} | {row.Level.Definition} |\n");
        return $"""
            ### Constitutional hash `{report.Hash}`

            {FormatTotals(report)}

            | level | share | files | definition |
            |---|---:|---:|---|
            {string.Concat(levels)}

            """;
    }

    private static string FormatTotals(Report report) =>
        $"{Plural.Of(report.Summary.Files, "file")}: {report.Summary.Compliant} compliant, {Plural.Of(report.Summary.Findings, "finding")}, {report.Summary.Baselined} in the baseline, "
        + $"{report.Summary.Exempt} exempt, {report.Summary.UnknownType} of unknown type, {report.Summary.Unreadable} unreadable; level {report.Level.Name}.";

    private static string EscapeData(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string value) => EscapeData(value)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

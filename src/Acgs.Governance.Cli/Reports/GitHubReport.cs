// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The report as workflow commands of GitHub Actions, which become annotations.</summary>
internal static class GitHubReport
{
    /// <summary>Writes the commands, and the totals in a last line: GitHub shows ten annotations of a kind in a step.</summary>
    public static void Write(Report report, TextWriter output)
    {
        Action<string> part = text => output.Write(Data(text));
        foreach (var finding in report.Findings)
        {
            Write(finding, output);
            FindingText.TellMessage(finding, part);
            output.WriteLine();
        }

        foreach (var file in report.Unreadable)
        {
            output.WriteLine($"::error file={Property(file.Path)},title=Unreadable::{Data(file.Reason)}");
        }

        output.WriteLine(Totals(report));
    }

    /// <summary>The totals for the summary of the job, in Markdown.</summary>
    public static string Markdown(Report report)
    {
        var summary = report.Summary;
        return $"""
            ### Constitutional hash `{report.Hash}`

            {Totals(report)}

            | level | share | files | definition |
            |---|---:|---:|---|
            | presence | {Percentage.Text(summary.Presence, summary.Judged)} | {summary.Presence} of {summary.Judged} | {Definition.Of(ComplianceLevel.Presence)} |
            | header | {Percentage.Text(summary.Header, summary.Judged)} | {summary.Header} of {summary.Judged} | {Definition.Of(ComplianceLevel.Header)} |
            | strict | {Percentage.Text(summary.Strict, summary.Judged)} | {summary.Strict} of {summary.Judged} | {Definition.Of(ComplianceLevel.Strict)} |


            """;
    }

    private static string Totals(Report report) =>
        $"{Counted.Of(report.Summary.Files, "file")}: {report.Summary.Compliant} compliant, {Counted.Of(report.Summary.Findings, "finding")}, {report.Summary.Baselined} in the baseline, "
        + $"{report.Summary.Exempt} exempt, {report.Summary.UnknownType} of unknown type, {report.Summary.Unreadable} unreadable; level {Definition.NameOf(report.Level)}.";

    /// <summary>Writes a command up to its message.</summary>
    private static void Write(Finding finding, TextWriter output)
    {
        output.Write(finding.IsNote ? "::notice file=" : "::error file=");
        output.Write(Property(finding.Path));
        output.Write(",line=");
        output.Write(finding.Detail.Line);
        output.Write(",title=");
        output.Write(finding.Id);
        output.Write(' ');
        output.Write(finding.Verdict.ToString());
        output.Write("::");
    }

    private static string Data(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) => Data(value)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

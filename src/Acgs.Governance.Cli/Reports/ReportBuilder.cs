// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Draws up the report of a check.</summary>
internal static class ReportBuilder
{
    /// <summary>The report.</summary>
    /// <param name="check">The check.</param>
    /// <param name="baseline">The findings that are known; <see langword="null"/> when none are.</param>
    public static Report Of(CheckResult check, Baseline? baseline = null)
    {
        var all = Finding.Of(check).ToList();
        var findings = baseline is null ? all : all.FindAll(finding => finding.IsNote || !baseline.Knows(finding));
        var unreadable = Unreadable(check);
        return new()
        {
            Check = check,
            Findings = findings,
            Unreadable = unreadable,
            UnknownTypes = [.. check.Counts.UnknownEndings.OrderByDescending(ending => ending.Value).ThenBy(ending => ending.Key, StringComparer.Ordinal)],
            Stale = baseline?.FindStale(check, all) ?? [],
            Summary = Count(check.Counts, findings, unreadable.Count),
        };
    }

    private static Summary Count(SummaryCounts counts, List<Finding> findings, int unreadable)
    {
        var reported = findings.Count(finding => !finding.IsNote);
        return new()
        {
            Files = counts.Files,
            Compliant = counts.Count(FileStatus.Compliant),
            Findings = reported,
            Baselined = counts.Count(FileStatus.Finding) - reported,
            Exempt = counts.Count(FileStatus.Exempt),
            UnknownType = counts.Count(FileStatus.UnknownType),
            Unreadable = unreadable,
            Presence = counts.CountReaching(ComplianceLevel.Presence),
            Header = counts.CountReaching(ComplianceLevel.Header),
            Strict = counts.CountReaching(ComplianceLevel.Strict),
        };
    }

    private static List<UnreadableFile> Unreadable(CheckResult check)
    {
        var files = new List<UnreadableFile>();
        foreach (var folder in check.Selection.Unreadable)
        {
            files.Add(new(folder.Path.Length > 0 ? folder.Path : ".", folder.Reason));
        }

        for (var index = 0; index < check.Results.Length; index++)
        {
            if (check.Results[index] is { Status: FileStatus.Unreadable } result)
            {
                files.Add(new(DisplayPath.Of(check.Files[index]), result.Detail?.Reason ?? "it could not be read"));
            }
        }

        return files;
    }
}

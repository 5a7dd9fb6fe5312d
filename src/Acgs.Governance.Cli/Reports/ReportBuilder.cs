// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;

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
            UnknownTypes = [.. check.Tally.UnknownEndings.OrderByDescending(ending => ending.Value).ThenBy(ending => ending.Key, StringComparer.Ordinal)],
            Stale = baseline?.FindStale(check, all) ?? [],
            Summary = Count(check.Tally, findings, unreadable.Count),
        };
    }

    private static Summary Count(Tally tally, List<Finding> findings, int unreadable)
    {
        var reported = findings.Count(finding => !finding.IsNote);
        return new()
        {
            Files = tally.Files,
            Compliant = tally.Count(FileStatus.Compliant),
            Findings = reported,
            Baselined = tally.Count(FileStatus.Finding) - reported,
            Exempt = tally.Count(FileStatus.Exempt),
            UnknownType = tally.Count(FileStatus.UnknownType),
            Unreadable = unreadable,
            Presence = tally.CountReaching(ComplianceLevel.Presence),
            Header = tally.CountReaching(ComplianceLevel.Header),
            Strict = tally.CountReaching(ComplianceLevel.Strict),
        };
    }

    private static List<UnreadableFile> Unreadable(CheckResult check)
    {
        var files = new List<UnreadableFile>();
        foreach (var folder in check.Request.Selection.Unreadable)
        {
            files.Add(new(folder.Path.Length > 0 ? folder.Path : ".", folder.Reason));
        }

        for (var index = 0; index < check.Results.Length; index++)
        {
            if (check.Results[index] is { Status: FileStatus.Unreadable } result)
            {
                files.Add(new(PathText.Of(check.Files[index]), result.Detail?.Reason ?? "it could not be read"));
            }
        }

        return files;
    }
}

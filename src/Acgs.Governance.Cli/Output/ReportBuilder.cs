// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Files;

namespace Acgs.Governance.Cli.Output;

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
            UnknownTypes = UnknownTypes(check),
            Stale = baseline?.FindStale(check, all) ?? [],
            Summary = Count(check, findings, unreadable.Count),
        };
    }

    private static Summary Count(CheckResult check, List<Finding> findings, int unreadable)
    {
        var reported = findings.Count(finding => !finding.IsNote);
        return new()
        {
            Files = check.Results.Length,
            Compliant = check.Count(FileStatus.Compliant),
            Findings = reported,
            Baselined = check.Count(FileStatus.Finding) - reported,
            Exempt = check.Count(FileStatus.Exempt),
            UnknownType = check.Count(FileStatus.UnknownType),
            Unreadable = unreadable,
            Presence = check.CountReaching(ComplianceLevel.Presence),
            Header = check.CountReaching(ComplianceLevel.Header),
            Strict = check.CountReaching(ComplianceLevel.Strict),
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

    private static List<KeyValuePair<string, int>> UnknownTypes(CheckResult check)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < check.Results.Length; index++)
        {
            if (check.Results[index].Status == FileStatus.UnknownType)
            {
                var ending = PathParts.Ending(PathText.Of(check.Files[index]));
                counts[ending] = counts.GetValueOrDefault(ending) + 1;
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value)];
    }
}

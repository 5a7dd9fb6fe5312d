// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Reports;

/// <summary>A finding as every format reports it.</summary>
/// <param name="Path">The path relative to the root, for reading.</param>
/// <param name="Verdict">What the file says.</param>
/// <param name="Detail">What there is to say beyond that.</param>
/// <param name="IsNote">Whether it is worth knowing and no reason to fail.</param>
internal sealed record Finding(string Path, HeaderVerdict Verdict, FileDetail Detail, bool IsNote)
{
    /// <summary>The rule.</summary>
    public string Id => Verdict switch
    {
        HeaderVerdict.Missing => RuleIds.Missing,
        HeaderVerdict.WrongHash => RuleIds.WrongHash,
        HeaderVerdict.Duplicate => RuleIds.Duplicate,
        HeaderVerdict.Misplaced => RuleIds.Misplaced,
        HeaderVerdict.Outdated => RuleIds.Outdated,
        _ => RuleIds.Malformed,
    };

    /// <summary>The findings of a check, in the order of the files. At level <c>strict</c> a right line that <c>fix</c> would write otherwise is Malformed.</summary>
    public static IEnumerable<Finding> Of(CheckResult check)
    {
        for (var index = 0; index < check.Results.Length; index++)
        {
            var result = check.Results[index];
            if (result.Detail is { } detail && result.Status is FileStatus.Finding or FileStatus.Compliant)
            {
                var verdict = result.Verdict == HeaderVerdict.Ok ? HeaderVerdict.Malformed : result.Verdict;
                yield return new(DisplayPath.Of(check.Files[index]), verdict, detail, result.Status == FileStatus.Compliant);
            }
        }
    }
}

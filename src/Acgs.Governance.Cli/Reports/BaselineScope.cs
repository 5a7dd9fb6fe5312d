// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Operations.Documents;

namespace Acgs.Governance.Cli.Reports;

/// <summary>What a check looked at, for the comparison with a baseline.</summary>
/// <param name="Selection">What was named.</param>
/// <param name="Read">The paths of the files that were read.</param>
/// <param name="Found">The findings in them.</param>
/// <param name="Owns">Whether a rule is one of the check: those of another one may be in the same file.</param>
internal sealed record BaselineScope(FileSelection Selection, IEnumerable<string> Read, IEnumerable<BaselineEntry> Found, Func<string, bool> Owns)
{
    public static BaselineScope Of(TreeCheck check) => new(
        check.Selection,
        check.Files.Where(file => file.Result.Reason is null).Select(file => file.Path),
        check.Files.Where(file => file.Result.Status == FileStatus.Finding).Select(BaselineEntry.Of),
        id => !DocumentRule.IsKnown(id));
}

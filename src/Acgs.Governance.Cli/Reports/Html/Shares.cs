// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>The files in scope by group, the largest group first.</summary>
internal static class Shares
{
    /// <summary>By file type.</summary>
    public static IReadOnlyList<Share> ByType(TreeCheck check) => Count(
        check,
        file => file.Result.Type?.Name ?? "other");

    /// <summary>
    /// By the folders at which the tree first branches, because a single bar for all of "src" says nothing; "." holds the files of the root itself.
    /// </summary>
    public static IReadOnlyList<Share> ByFolder(TreeCheck check)
    {
        // The folder that all files share: in a sorted list the first and the last file tell.
        var first = check.Files.FirstOrDefault(IsInScope).RawPath.AsSpan();
        var start = first[..first.CommonPrefixLength(check.Files.LastOrDefault(IsInScope).RawPath)].LastIndexOf((byte)'/') + 1;
        return Count(check, file =>
        {
            var path = file.RawPath.AsSpan();
            var slash = path[start..].IndexOf((byte)'/');
            var folder = path[..(slash < 0 ? Math.Max(start - 1, 0) : start + slash)];
            return folder.IsEmpty ? "." : DisplayPath.Of(folder);
        });
    }

    private static IReadOnlyList<Share> Count(TreeCheck check, Func<CheckedFile, string> groupOf) =>
    [
        .. check.Files.Where(IsInScope)
            .AggregateBy(groupOf, (Compliant: 0, Total: 0), static (count, file) => (count.Compliant + (IsCompliant(file) ? 1 : 0), count.Total + 1))
            .Select(group => new Share(group.Key, group.Value.Compliant, group.Value.Total))
            .OrderByDescending(share => share.Total).ThenBy(share => share.Name, StringComparer.Ordinal),
    ];

    private static bool IsCompliant(CheckedFile file) => file.Result.Status == FileStatus.Compliant;

    private static bool IsInScope(CheckedFile file) => file.Result.IsInScope;
}

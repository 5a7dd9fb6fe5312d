// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Files in scope by the folders at which the tree first branches, because a single bar for all of "src" says nothing.</summary>
internal static class FolderShares
{
    /// <summary>The folders; "." holds the files of the root itself.</summary>
    public static IReadOnlyList<Share> Of(CheckResult check)
    {
        var start = CommonLength(check);
        return Shares.Count(check, index =>
        {
            ReadOnlySpan<byte> path = check.Files[index];
            var slash = path[start..].IndexOf((byte)'/');
            var folder = path[..(slash < 0 ? Math.Max(start - 1, 0) : start + slash)];
            return folder.IsEmpty ? "." : DisplayPath.Of(folder);
        });
    }

    /// <summary>The length of the folder, its slash included, that all files in scope share. In a sorted list the first and the last file tell.</summary>
    private static int CommonLength(CheckResult check)
    {
        var first = Array.FindIndex(check.Results, Shares.IsInScope);
        if (first < 0)
        {
            return 0;
        }

        ReadOnlySpan<byte> path = check.Files[first];
        var common = path.CommonPrefixLength(check.Files[Array.FindLastIndex(check.Results, Shares.IsInScope)]);
        return path[..common].LastIndexOf((byte)'/') + 1;
    }
}

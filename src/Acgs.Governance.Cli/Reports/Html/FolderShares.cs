// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Judged files by folder: the folders in which the tree first divides, because one bar for all of "src" says nothing.</summary>
internal static class FolderShares
{
    /// <summary>The folders, the largest first; "." for files in the root itself.</summary>
    public static IReadOnlyList<Share> Of(CheckResult check)
    {
        var counter = new ShareCounter();
        var above = CommonLength(check);
        var last = ReadOnlySpan<byte>.Empty;
        var name = ".";
        for (var index = 0; index < check.Results.Length; index++)
        {
            if (!ShareCounter.IsJudged(check.Results[index]))
            {
                continue;
            }

            // Paths come in order: those of a folder mostly stand together and share its name.
            var folder = FolderOf(check.Files[index], above);
            if (!folder.SequenceEqual(last))
            {
                last = folder;
                name = folder.IsEmpty ? "." : DisplayPath.Of(folder);
            }

            counter.Add(name, check.Results[index]);
        }

        return counter.Shares();
    }

    private static ReadOnlySpan<byte> FolderOf(ReadOnlySpan<byte> path, int above)
    {
        var slash = path[above..].IndexOf((byte)'/');
        return path[..(slash < 0 ? Math.Max(above - 1, 0) : above + slash)];
    }

    /// <summary>How much of the paths of all judged files is the same folder, its slash included. In a list in order that is what the first and the last share.</summary>
    private static int CommonLength(CheckResult check)
    {
        var first = Array.FindIndex(check.Results, ShareCounter.IsJudged);
        if (first < 0)
        {
            return 0;
        }

        var path = check.Files[first];
        var common = path.CommonPrefixLength(check.Files[Array.FindLastIndex(check.Results, ShareCounter.IsJudged)]);
        return path[..common].LastIndexOf((byte)'/') + 1;
    }
}

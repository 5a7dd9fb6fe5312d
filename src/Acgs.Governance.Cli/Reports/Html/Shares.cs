// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>The files in scope by group, the largest group first.</summary>
internal static class Shares
{
    /// <summary>By file type.</summary>
    public static IReadOnlyList<Share> ByType(TreeCheck check) => Count(
        check.Files.Where(file => file.Result.IsInScope),
        file => file.Result.Type is var type && type == SourceType.CSharp ? "csharp" : type?.Row?.Id ?? "other");

    /// <summary>By the folders at which the tree first branches, because a single bar for all of "src" says nothing; "." holds the files of the root itself.</summary>
    public static IReadOnlyList<Share> ByFolder(TreeCheck check)
    {
        CheckedFile[] files = [.. check.Files.Where(file => file.Result.IsInScope)];
        if (files.Length == 0)
        {
            return [];
        }

        // The folder that all files share: in a sorted list the first and the last file tell.
        var common = files[0].RawPath.AsSpan().CommonPrefixLength(files[^1].RawPath);
        var start = files[0].RawPath.AsSpan(0, common).LastIndexOf((byte)'/') + 1;
        return Count(files, file =>
        {
            var path = file.RawPath.AsSpan();
            var slash = path[start..].IndexOf((byte)'/');
            var folder = path[..(slash < 0 ? Math.Max(start - 1, 0) : start + slash)];
            return folder.IsEmpty ? "." : DisplayPath.Of(folder);
        });
    }

    private static IReadOnlyList<Share> Count(IEnumerable<CheckedFile> files, Func<CheckedFile, string> groupOf) =>
    [
        .. files.GroupBy(groupOf, StringComparer.Ordinal)
            .Select(group => new Share(group.Key, group.Count(file => file.Result.Status == FileStatus.Compliant), group.Count()))
            .OrderByDescending(share => share.Total).ThenBy(share => share.Name, StringComparer.Ordinal),
    ];
}

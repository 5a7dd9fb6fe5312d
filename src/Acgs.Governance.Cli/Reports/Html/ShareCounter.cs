// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Counts judged files by group.</summary>
internal sealed class ShareCounter
{
    private readonly Dictionary<string, (int Compliant, int All)> _groups = new(StringComparer.Ordinal);

    /// <summary>Whether a file counts.</summary>
    public static bool IsJudged(FileResult result) => result.Status is FileStatus.Compliant or FileStatus.Finding;

    /// <summary>Counts a judged file.</summary>
    public void Add(string group, FileResult result)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out _);
        count.Compliant += result.Status == FileStatus.Compliant ? 1 : 0;
        count.All++;
    }

    /// <summary>The groups, the largest first.</summary>
    public IReadOnlyList<Share> Shares() =>
        [.. _groups.Select(group => new Share(group.Key, group.Value.Compliant, group.Value.All)).OrderByDescending(share => share.All).ThenBy(share => share.Name, StringComparer.Ordinal)];
}

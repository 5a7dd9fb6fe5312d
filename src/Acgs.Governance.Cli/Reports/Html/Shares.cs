// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports.Html;

internal static class Shares
{
    public static bool IsInScope(FileResult result) => result.Status is FileStatus.Compliant or FileStatus.Finding;

    /// <summary>Counts the files in scope by group, the largest group first.</summary>
    /// <param name="check">The check.</param>
    /// <param name="groupOf">The group of the file with an index.</param>
    public static IReadOnlyList<Share> Count(CheckResult check, Func<int, string> groupOf)
    {
        var groups = new Dictionary<string, (int Compliant, int Total)>(StringComparer.Ordinal);
        for (var index = 0; index < check.Results.Length; index++)
        {
            if (IsInScope(check.Results[index]))
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, groupOf(index), out _);
                count.Compliant += check.Results[index].Status == FileStatus.Compliant ? 1 : 0;
                count.Total++;
            }
        }

        return [.. groups.Select(group => new Share(group.Key, group.Value.Compliant, group.Value.Total)).OrderByDescending(share => share.Total).ThenBy(share => share.Name, StringComparer.Ordinal)];
    }
}

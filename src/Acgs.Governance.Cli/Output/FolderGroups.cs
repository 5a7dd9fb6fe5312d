// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Output;

/// <summary>Findings by the folder of their files.</summary>
internal static class FolderGroups
{
    /// <summary>The folders in order, each with its findings in the order of the files.</summary>
    public static IEnumerable<KeyValuePair<string, List<Finding>>> Of(IReadOnlyList<Finding> findings)
    {
        var folders = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var finding in findings)
        {
            // Without a string for each finding: there may be one for each file of a tree.
            var folder = PathParts.FolderSpan(finding.Path);
            if (!lookup.TryGetValue(folder, out var group))
            {
                folders.Add(folder.ToString(), group = []);
            }

            group.Add(finding);
        }

        return folders.OrderBy(pair => pair.Key, StringComparer.Ordinal);
    }
}

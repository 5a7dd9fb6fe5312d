// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>What is told of files, by their folders.</summary>
internal static class FolderGroups
{
    /// <summary>The folders in order, each with its items in the order in which they came.</summary>
    /// <param name="items">What is told.</param>
    /// <param name="pathOf">The path of an item's file.</param>
    public static IReadOnlyList<KeyValuePair<string, List<T>>> Of<T>(IEnumerable<T> items, Func<T, string> pathOf)
    {
        var folders = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var item in items)
        {
            // Without a string for each item: there may be one for each file of a tree.
            var folder = PathParts.FolderSpan(pathOf(item));
            if (!lookup.TryGetValue(folder, out var group))
            {
                folders.Add(folder.ToString(), group = []);
            }

            group.Add(item);
        }

        return [.. folders.OrderBy(pair => pair.Key, StringComparer.Ordinal)];
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

internal static class FolderGroups
{
    /// <summary>Groups items by the folder of their path ("." for the root), in folder order; items keep their order.</summary>
    public static IEnumerable<KeyValuePair<string, List<T>>> Of<T>(IEnumerable<T> items, Func<T, string> pathOf)
    {
        var folders = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        var lookup = folders.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var item in items)
        {
            // Looked up by span: one item per file must not cost one string per file.
            var path = pathOf(item).AsSpan();
            var folder = path.Contains('/') ? path[..path.LastIndexOf('/')] : ".";
            if (!lookup.TryGetValue(folder, out var group))
            {
                folders.Add(folder.ToString(), group = []);
            }

            group.Add(item);
        }

        return folders.OrderBy(pair => pair.Key, StringComparer.Ordinal);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Output;

/// <summary>Findings by the folder of their files.</summary>
internal static class FolderGroups
{
    /// <summary>The folders in order, each with its findings in the order of the files.</summary>
    public static IEnumerable<KeyValuePair<string, List<Finding>>> Of(IReadOnlyList<Finding> findings)
    {
        var folders = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var folder = PathParts.Folder(finding.Path);
            if (!folders.TryGetValue(folder, out var group))
            {
                folders.Add(folder, group = []);
            }

            group.Add(finding);
        }

        return folders.OrderBy(pair => pair.Key, StringComparer.Ordinal);
    }
}

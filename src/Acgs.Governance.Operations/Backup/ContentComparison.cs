// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>Compares what was restored with what was backed up.</summary>
internal static class ContentComparison
{
    /// <param name="expected">What the manifest says.</param>
    /// <param name="restored">What the restored database has.</param>
    /// <param name="isSameVersion">Whether both servers write definitions in one way.</param>
    public static IReadOnlyList<BackupFinding> Compare(DatabaseContent expected, DatabaseContent restored, bool isSameVersion) =>
    [
        .. expected.Extensions.ExceptBy(restored.Extensions.Select(extension => extension.Name), extension => extension.Name)
            .Select(extension => new BackupFinding(BackupFindingKind.ExtensionMissing, $"the extension {extension.Name} was not restored.")),
        .. CompareTables(expected.Tables, restored.Tables),
        .. CompareDefinitions(expected.Definitions, restored.Definitions, isSameVersion),
        .. expected.LargeObjects == restored.LargeObjects ? (BackupFinding[])[] : [new(
            BackupFindingKind.RowsDiffer, $"{restored.LargeObjects} large objects were restored, the manifest says {expected.LargeObjects}.")],
    ];

    /// <summary>Extensions that have another version now: restoring makes them in the server's.</summary>
    public static IEnumerable<string> NoteVersions(DatabaseContent expected, DatabaseContent restored) =>
        expected.Extensions.Join(restored.Extensions, extension => extension.Name, extension => extension.Name, (before, after) => (before, after))
            .Where(pair => pair.before.Version != pair.after.Version)
            .Select(pair => $"the extension {pair.before.Name} was {pair.before.Version}, and is {pair.after.Version} on this server.");

    private static IEnumerable<BackupFinding> CompareTables(IReadOnlyList<TableRows> expected, IReadOnlyList<TableRows> restored)
    {
        var found = restored.ToDictionary(table => table.Name, StringComparer.Ordinal);
        foreach (var table in expected)
        {
            if (!found.Remove(table.Name, out var same))
            {
                yield return new(BackupFindingKind.RowsDiffer, $"the table {table.Name} was not restored.");
            }
            else if (same.Rows != table.Rows)
            {
                yield return new(BackupFindingKind.RowsDiffer, $"the table {table.Name} has {same.Rows} rows, the manifest says {table.Rows}.");
            }
            else if (same.Digest != table.Digest)
            {
                yield return new(BackupFindingKind.RowsDiffer, $"the table {table.Name} has as many rows as the manifest says, but other ones.");
            }
        }

        foreach (var more in found.Keys.Order(StringComparer.Ordinal))
        {
            yield return new(BackupFindingKind.RowsDiffer, $"the table {more} was restored, and the manifest does not name it.");
        }
    }

    private static IEnumerable<BackupFinding> CompareDefinitions(
        IReadOnlyList<DefinitionSet> expected, IReadOnlyList<DefinitionSet> restored, bool isSameVersion)
    {
        foreach (var kind in expected.Concat(restored).Select(set => set.Kind).Distinct())
        {
            var (before, after) = (expected.FirstOrDefault(set => set.Kind == kind), restored.FirstOrDefault(set => set.Kind == kind));
            if (before?.Count != after?.Count)
            {
                yield return new(
                    BackupFindingKind.DefinitionsDiffer,
                    $"{after?.Count ?? 0} definitions of the kind {kind} were restored, the manifest says {before?.Count ?? 0}.");
            }
            else if (isSameVersion && before!.Sha256 != after!.Sha256)
            {
                yield return new(
                    BackupFindingKind.DefinitionsDiffer, $"there are as many definitions of the kind {kind} as the manifest says, but other ones.");
            }
        }
    }
}

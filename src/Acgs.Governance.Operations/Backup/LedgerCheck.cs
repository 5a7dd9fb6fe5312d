// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Compares the ledger of a backup with its manifest, and with checkpoints that were kept elsewhere.</summary>
/// <param name="expected">What the manifest says.</param>
/// <param name="known">Checkpoints and keys.</param>
internal sealed class LedgerCheck(BackedUpLedger expected, LedgerVerificationOptions known)
{
    /// <summary>Verifies the file in a backup.</summary>
    public async Task<IReadOnlyList<BackupFinding>> OfFileAsync(BackupFolder folder, CancellationToken stop)
    {
        await using var store = new SqliteLedgerStore(folder.PathOf(BackupFolder.Ledger));
        return await VerifyAsync(store, stop);
    }

    /// <summary>Verifies the ledger in a restored database.</summary>
    /// <param name="connectionString">How to connect to it.</param>
    /// <param name="stop">Stops.</param>
    public async Task<IReadOnlyList<BackupFinding>> OfDatabaseAsync(string connectionString, CancellationToken stop)
    {
        await using var store = PostgreSqlLedgerStore.Open(connectionString, expected.Schema!);
        return await VerifyAsync(store, stop);
    }

    private async Task<IReadOnlyList<BackupFinding>> VerifyAsync(ILedgerStore store, CancellationToken stop)
    {
        try
        {
            var verification = await new LedgerVerifier(store).VerifyAsync(Options(), stop);
            var checkpoint = (await store.ReadLastCheckpointAsync(stop))?.Note;
            return
            [
                .. Compare("name", expected.Origin, verification.Origin),
                .. Compare("size", expected.Size, verification.Size),
                .. Compare("root hash", expected.RootHash, verification.RootHash),
                .. Compare("latest checkpoint", expected.Checkpoint, checkpoint),
                .. verification.Findings.Select(finding => new BackupFinding(BackupFindingKind.LedgerNotIntact, $"the ledger: {finding.Message}")),
            ];
        }
        catch (LedgerException exception)
        {
            return [new(BackupFindingKind.LedgerNotIntact, exception.Message)];
        }
    }

    private static IEnumerable<BackupFinding> Compare<T>(string what, T expected, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            yield return new(
                BackupFindingKind.LedgerDiffers,
                $"the {what} of the ledger is not that of the manifest: {Describe(found)} instead of {Describe(expected)}.");
        }
    }

    private static string Describe<T>(T value) => value is null ? "none" : $"'{value}'";

    // What came later is in no backup.
    private LedgerVerificationOptions Options()
    {
        var options = new LedgerVerificationOptions();
        foreach (var note in known.Checkpoints.Where(note => SizeOf(note) is not { } size || size <= expected.Size))
        {
            options.Checkpoints.Add(note);
        }

        foreach (var key in known.PublicKeys)
        {
            options.PublicKeys.Add(key);
        }

        return options;
    }

    private static long? SizeOf(string note)
    {
        try
        {
            return Checkpoint.Parse(SignedNote.Parse(note).Text).Size;
        }
        catch (FormatException)
        {
            // The verification says what is wrong with it.
            return null;
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Proves that a backup can be restored: by restoring it, into a database that is dropped afterwards.</summary>
/// <param name="folder">The backup.</param>
/// <param name="server">The server on which it is restored.</param>
/// <param name="known">Checkpoints that were kept elsewhere, and keys.</param>
internal sealed class BackupVerification(BackupFolder folder, BackupServer server, LedgerVerificationOptions known)
{
    // Whoever verifies has other roles; what is in the tables is what matters. A subscription would keep the database from being dropped.
    private static readonly string[] Options =
        ["--no-owner", "--no-privileges", "--no-tablespaces", "--no-publications", "--no-subscriptions", "--no-security-labels"];

    /// <exception cref="FailureException">It could not be verified, which says nothing about the backup.</exception>
    public async Task<VerifiedBackup> RunAsync(CancellationToken stop)
    {
        using var held = folder.TryHold();
        BackupManifest manifest;
        try
        {
            manifest = folder.ReadManifest();
        }
        catch (FormatException invalid)
        {
            return new(folder, Manifest: null, [new(BackupFindingKind.ManifestInvalid, $"{invalid.Message}.")], []);
        }

        var (findings, notes) = await CheckAsync(manifest, stop);
        return new(folder, manifest, findings, notes);
    }

    private async Task<(IReadOnlyList<BackupFinding> Findings, IReadOnlyList<string> Notes)> CheckAsync(
        BackupManifest manifest, CancellationToken stop)
    {
        var restore = new DumpRestore(folder, manifest, server);
        var early = await FileCheck.RunAsync(folder, manifest, stop);
        if (early.Count == 0)
        {
            early = await restore.FindObstaclesAsync(stop);
        }

        if (early.Count > 0)
        {
            return (early, []);
        }

        var ledger = manifest.Ledger is { } described ? new LedgerCheck(described, known) : null;
        var ofFile = manifest.Ledger?.Place == LedgerPlace.File ? await ledger!.OfFileAsync(folder, stop) : [];
        await using var scratch = await ScratchDatabase.CreateAsync(server, "verify", manifest.Database, stop);
        var (findings, notes) = await restore.RunAsync(scratch, stop, Options);
        var isRestored = findings.All(finding => finding.Kind != BackupFindingKind.RestoreFailed);
        var ofDatabase = manifest.Ledger?.Place == LedgerPlace.Dump && isRestored
            ? await ledger!.OfDatabaseAsync(server.LedgerConnectionString(scratch.Name), stop)
            : [];
        return ([.. findings, .. ofFile, .. ofDatabase], notes);
    }
}

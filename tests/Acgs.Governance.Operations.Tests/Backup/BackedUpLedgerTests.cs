// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Backup;

/// <summary>The ledger in a backup, as a file and in the dump.</summary>
public sealed class BackedUpLedgerTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ledger_OfABackup_IsVerified(bool isFile)
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync(await FillAsync(lab, isFile, 300));

        var verified = await lab.VerifyAsync(created.Folder);

        Assert.Empty(verified.Findings);
        Assert.Equal((isFile ? LedgerPlace.File : LedgerPlace.Dump, "example.org/ledger", 300), Describe(created.Manifest.Ledger!));
        Assert.Equal(isFile, File.Exists(created.Folder.PathOf(BackupFolder.Ledger)));
    }

    // As in a folder that cannot be written: SQLite cannot make the file by which those who read and write agree.
    [Fact]
    public async Task Ledger_BesideWhichNothingCanBeMade_IsBackedUp()
    {
        using var lab = await LabAsync();
        var ledger = await lab.FillFileAsync(20);
        File.Delete($"{lab.LedgerPath}-wal");
        File.Delete($"{lab.LedgerPath}-shm");
        Directory.CreateDirectory($"{lab.LedgerPath}-shm");

        var created = await lab.BackUpAsync(ledger);

        Assert.Equal((LedgerPlace.File, "example.org/ledger", 20), Describe(created.Manifest.Ledger!));
        Assert.Empty((await lab.VerifyAsync(created.Folder)).Findings);
    }

    [Theory]
    [InlineData(true, BackupFolder.Ledger)]
    [InlineData(false, BackupFolder.Dump)]
    public async Task Ledger_OfAnEarlierState_IsNotGood(bool isFile, string file)
    {
        using var lab = await LabAsync();
        var earlier = await lab.BackUpAsync(await FillAsync(lab, isFile, 20));
        var created = await lab.BackUpAsync(await FillAsync(lab, isFile, 1));
        File.Copy(earlier.Folder.PathOf(file), created.Folder.PathOf(file), overwrite: true);

        var verified = await lab.VerifyForgedAsync(created.Folder);

        Assert.Contains(verified.Findings, finding => finding is
        { Kind: BackupFindingKind.LedgerDiffers, Message: "the size of the ledger is not that of the manifest: '20' instead of '21'." });
    }

    [Fact]
    public async Task Ledger_InAnotherDatabase_IsNoted()
    {
        using var lab = await LabAsync();
        using var other = await LabAsync();

        var created = await lab.BackUpAsync(await other.FillSchemaAsync(1));

        Assert.Null(created.Manifest.Ledger);
        Assert.Contains(other.Database, Assert.Single(created.Notes), StringComparison.Ordinal);
    }

    private async Task<BackupLab> LabAsync() => await BackupLab.CreateAsync(await postgres.GetAsync());

    private static Task<LedgerSource> FillAsync(BackupLab lab, bool isFile, int records) => isFile ? lab.FillFileAsync(records) : lab.FillSchemaAsync(records);

    private static (LedgerPlace Place, string Origin, long Size) Describe(BackedUpLedger ledger) => (ledger.Place, ledger.Origin, ledger.Size);
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Operations.Tests.Backup;

/// <summary>What creating leaves behind: a backup, or nothing.</summary>
public sealed class BackupCreationTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_OfABackup_AreForTheirOwner()
    {
        using var lab = await LabAsync();

        var created = await lab.BackUpAsync();

        Assert.Equal("700", Mode(created.Folder.Path));
        Assert.All(Directory.GetFiles(created.Folder.Path), file => Assert.Equal("600", Mode(file)));
        Assert.Equal(
            ["database.dump", "globals.sql", "manifest.json", "manifest.sha256"],
            Directory.GetFiles(created.Folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Roles_OfTheServer_HaveNoPasswords()
    {
        using var lab = await LabAsync();

        var globals = await File.ReadAllTextAsync((await lab.BackUpAsync()).Folder.PathOf(BackupFolder.Globals), Stop);

        Assert.Contains("CREATE ROLE \"order \"\"clerk\"\"\"", globals, StringComparison.Ordinal);
        Assert.DoesNotContain("PASSWORD '", globals, StringComparison.Ordinal);
    }

    // Rows come and go while it is dumped; the counts are those of the dump all the same.
    [Fact]
    public async Task Counts_WhileRowsChange_AreThoseOfTheDump()
    {
        using var lab = await LabAsync();
        await using var source = NpgsqlDataSource.Create(lab.Server.ConnectionString(lab.Database));
        using var end = new CancellationTokenSource();
        var changing = Task.Run(
            async () =>
            {
                while (!end.IsCancellationRequested)
                {
                    await using var command = source.CreateCommand(
                        "INSERT INTO log SELECT now()::date, 'line ' || gen_random_uuid(); DELETE FROM orders WHERE id = (SELECT min(id) FROM orders)");
                    await command.ExecuteNonQueryAsync(CancellationToken.None);
                }
            },
            Stop);

        var created = await lab.BackUpAsync();
        await end.CancelAsync();
        await changing;

        Assert.True((await lab.VerifyAsync(created.Folder)).IsGood);
    }

    [Fact]
    public async Task Folder_WithPartsOfADeadRun_IsTidied()
    {
        using var lab = await LabAsync();
        var first = await lab.BackUpAsync();
        var left = Path.Combine(lab.Root, "backups", ".partial-acgs-20250101T000000Z");
        var strange = Path.Combine(lab.Root, "backups", ".partial-of-somebody");
        Directory.CreateDirectory(left);
        Directory.CreateDirectory(strange);

        var second = await lab.BackUpAsync();

        Assert.False(Directory.Exists(left));
        Assert.True(Directory.Exists(strange));
        Assert.Equal([second.Folder.Name, first.Folder.Name], BackupList.Read(Path.Combine(lab.Root, "backups")).Select(backup => backup.Folder.Name));
    }

    [Fact]
    public async Task Folder_OfARunningBackup_IsRefused()
    {
        using var lab = await LabAsync();
        var folder = Path.Combine(lab.Root, "backups");
        using var held = BackupStorage.Take(folder);

        var refused = await Assert.ThrowsAsync<FailureException>(() => lab.BackUpAsync());

        Assert.StartsWith("another run makes a backup in", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(folder));
    }

    [Fact]
    public async Task Backup_ThatFails_LeavesNothing()
    {
        using var lab = await LabAsync();
        var noLedger = Path.Combine(lab.Root, "empty.db");
        await File.WriteAllTextAsync(noLedger, "this is no ledger, and none will become of it", Stop);

        await Assert.ThrowsAnyAsync<Exception>(() => lab.BackUpAsync(new(noLedger, Server: null, "acgs_ledger")));

        Assert.Empty(Directory.GetDirectories(Path.Combine(lab.Root, "backups")));
    }

    [Fact]
    public async Task Backup_ThatIsCanceled_LeavesNothing()
    {
        using var lab = await LabAsync();
        await using var source = NpgsqlDataSource.Create(lab.Server.ConnectionString(lab.Database));
        await using var holder = await source.OpenConnectionAsync(Stop);
        await using var transaction = await holder.BeginTransactionAsync(Stop);
        await using (var hold = new NpgsqlCommand("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE", holder))
        {
            await hold.ExecuteNonQueryAsync(Stop);
        }

        using var stop = new CancellationTokenSource();
        var request = new BackupRequest(lab.Server, Ledger: null, [], Path.Combine(lab.Root, "backups"), new(null, null), "0.0.0", BackupLab.Hash);
        var creating = new BackupCreation(request, TimeProvider.System).RunAsync(stop.Token);
        var server = await postgres.GetAsync();
        await Eventually.TrueAsync(
            async () => await server.RunSqlAsync(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name ~ 'pg_dump|acgs-cli' AND wait_event_type = 'Lock'") == "1",
            TimeSpan.FromSeconds(60), "pg_dump waits for the table");
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creating);
        Assert.Empty(Directory.GetDirectories(Path.Combine(lab.Root, "backups")));
    }

    [Fact]
    public async Task Older_BeyondTheNumber_AreRemoved()
    {
        using var lab = await LabAsync();
        using var other = await LabAsync();
        var strange = await other.BackUpAsync(folder: lab.Folder);
        var first = await lab.BackUpAsync();
        new VerificationMark(TimeProvider.System.GetUtcNow(), IsGood: true).Write(first.Folder, "0.0.0");
        var second = await lab.BackUpAsync();

        var third = await lab.BackUpAsync(retention: new(1, null));

        Assert.Equal([second.Folder.Name], third.Removed);
        Assert.Equal([third.Folder.Name, first.Folder.Name, strange.Folder.Name], BackupList.Read(lab.Folder).Select(backup => backup.Folder.Name));
    }

    [Fact]
    public async Task Older_ThatIsVerified_Stays()
    {
        using var lab = await LabAsync();
        var first = await lab.BackUpAsync();
        CreatedBackup second;
        using (first.Folder.TryHold())
        {
            second = await lab.BackUpAsync(retention: new(1, null));
        }

        var third = await lab.BackUpAsync(retention: new(1, null));

        Assert.Equal([$"the older backup {first.Folder.Name} is being verified or restored, and stays until the next run."], second.Notes);
        Assert.Empty(second.Removed);
        Assert.Equal([second.Folder.Name, first.Folder.Name], third.Removed);
    }

    // No file is called so, and whoever looks for it is told that it is a mistake of theirs.
    [Fact]
    public async Task Older_ThatCannotBeRead_LeavesTheNewOneComplete()
    {
        using var lab = await LabAsync();
        var first = await lab.BackUpAsync();
        await lab.VerifyForgedAsync(first.Folder, manifest => manifest with { Files = [new("a\0b", 1, "ab")] });

        var second = await lab.BackUpAsync(retention: new(1, null));

        Assert.StartsWith("no older backup was removed: ", Assert.Single(second.Notes), StringComparison.Ordinal);
        Assert.True((await lab.VerifyAsync(second.Folder)).IsGood);
    }

    // Longer than a statement may take that the connection string gives.
    [Fact]
    public async Task Backup_OfALockedTable_Waits()
    {
        using var lab = await LabAsync();
        var server = await postgres.GetAsync();
        await server.RunSqlAsync("CREATE TABLE public.held AS SELECT 1 AS one", lab.Database);
        await using var source = NpgsqlDataSource.Create(lab.Server.ConnectionString(lab.Database));
        await using var holder = await source.OpenConnectionAsync(Stop);
        await using var transaction = await holder.BeginTransactionAsync(Stop);
        await using var hold = new NpgsqlCommand("LOCK TABLE public.held IN ACCESS EXCLUSIVE MODE", holder);
        await hold.ExecuteNonQueryAsync(Stop);
        var impatient = new BackupServer(new(lab.Server.ConnectionString(lab.Database)) { CommandTimeout = 1 });

        var creating = new BackupCreation(new(impatient, Ledger: null, [], lab.Folder, new(null, null), "0.0.0", BackupLab.Hash), TimeProvider.System).RunAsync(Stop);
        await Eventually.TrueAsync(
            async () => creating.IsCompleted || await server.RunSqlAsync(
                "SELECT count(*) FROM pg_stat_activity WHERE query ~ 'ONLY public.held' AND wait_event_type = 'Lock' AND query_start < now() - interval '4 s'") == "1",
            TimeSpan.FromMinutes(5), "the rows have waited for the table");
        await transaction.RollbackAsync(Stop);

        Assert.Contains((await creating).Manifest.Content.Tables, table => table is { Name: "public.held", Rows: 1 });
    }

    private async Task<BackupLab> LabAsync() => await BackupLab.CreateAsync(await postgres.GetAsync());

    private static string Mode(string path) => OperatingSystem.IsWindows() ? string.Empty : Convert.ToString((int)File.GetUnixFileMode(path), 8);
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Backup;

/// <summary>Restoring makes a new database, or nothing.</summary>
public sealed class BackupRestoreTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_OfAGoodBackup_HasAllOfIt()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync(await lab.FillFileAsync(10));
        var (name, ledger) = (NewName(), Path.Combine(lab.Root, "restored.db"));

        var restored = await new BackupRestore(created.Folder, lab.Server, name) { LedgerPath = ledger }.RunAsync(Stop);

        var server = await postgres.GetAsync();
        Assert.Empty(restored.Notes);
        Assert.Equal("\"My Schema\", public", await server.RunSqlAsync("SHOW search_path", name));
        Assert.Equal("t", await server.RunSqlAsync("SELECT has_table_privilege('order \"clerk\"', 'public.orders', 'SELECT')", name));
        Assert.Equal($"{SampleDatabase.Orders}", await server.RunSqlAsync("SELECT count(*) FROM public.orders WHERE total = quantity * price", name));
        Assert.Equal("a large object", await server.RunSqlAsync("SELECT convert_from(lo_get(oid), 'UTF8') FROM pg_largeobject_metadata", name));
        Assert.Equal($"{SampleDatabase.Orders + 1}", await server.RunSqlAsync("SELECT nextval('public.orders_id_seq')", name));
        Assert.Equal(await File.ReadAllBytesAsync(created.Folder.PathOf(BackupFolder.Ledger), Stop), await File.ReadAllBytesAsync(ledger, Stop));
        Assert.Equal("0", await lab.ScratchDatabasesAsync());
    }

    [Fact]
    public async Task Restore_IntoWhatExists_IsRefused()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();

        var refused = await Assert.ThrowsAsync<FailureException>(() => new BackupRestore(created.Folder, lab.Server, lab.Database).RunAsync(Stop));

        Assert.Contains($"the database '{lab.Database}' exists already", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task Ledger_WhereAFolderIs_IsRefusedBeforeAnything(string end)
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync(await lab.FillFileAsync(10));
        var restore = new BackupRestore(created.Folder, lab.Server, NewName()) { LedgerPath = lab.Root + end };

        var refused = await Assert.ThrowsAsync<FailureException>(() => restore.RunAsync(Stop));

        Assert.Equal($"'{lab.Root}' exists already; name a new file by --ledger-to.", refused.Message);
        Assert.Equal("0", await lab.ScratchDatabasesAsync());
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_LeavesNothing()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        var dump = await File.ReadAllBytesAsync(created.Folder.PathOf(BackupFolder.Dump), Stop);
        dump[dump.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(created.Folder.PathOf(BackupFolder.Dump), dump, Stop);
        var restore = new BackupRestore(created.Folder, lab.Server, NewName());

        var changed = await Assert.ThrowsAsync<FailureException>(() => restore.RunAsync(Stop));
        await lab.VerifyForgedAsync(created.Folder);
        var forged = await Assert.ThrowsAsync<FailureException>(() => restore.RunAsync(Stop));

        Assert.Equal("nothing was restored: database.dump has not the SHA-256 of the manifest.", changed.Message);
        Assert.StartsWith("nothing was restored: pg_restore: ", forged.Message, StringComparison.Ordinal);
        Assert.Equal("0", await lab.ScratchDatabasesAsync());
    }

    [Fact]
    public async Task Restore_WithoutItsRoles_SaysWhatToDo()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        await using var other = await PostgreSqlServer.StartAsync();
        var target = new BackupServer(new(other.ConnectionString()));

        var refused = await Assert.ThrowsAsync<FailureException>(() => new BackupRestore(created.Folder, target, "restored").RunAsync(Stop));
        Assert.Contains("has no role 'order \"clerk\"'", refused.Message, StringComparison.Ordinal);

        await other.RunSqlAsync("CREATE ROLE \"order \"\"clerk\"\"\"");
        await new BackupRestore(created.Folder, target, "restored").RunAsync(Stop);
        Assert.Equal($"{SampleDatabase.Orders}", await other.RunSqlAsync("SELECT count(*) FROM public.orders", "restored"));
    }

    // One that acts on the session would keep the next one, or the owner, from being set.
    [Fact]
    public async Task Settings_OfTheDatabase_AreRestored()
    {
        using var lab = await LabAsync();
        var server = await postgres.GetAsync();
        var source = SqlName.Quote(lab.Database);
        // Whoever dumps becomes that role.
        await server.RunSqlAsync("ALTER ROLE \"order \"\"clerk\"\"\" SUPERUSER");
        foreach (var setting in (string[])
        [
            "default_transaction_read_only = on", "role = 'order \"clerk\"'", "statement_timeout = '1min'", "DateStyle = 'ISO, DMY'",
            "search_path = '', public", "acgs.note = 'it''s'",
        ])
        {
            await server.RunSqlAsync($"ALTER DATABASE {source} SET {setting}");
        }

        await server.RunSqlAsync($"ALTER DATABASE {source} OWNER TO \"order \"\"clerk\"\"\"");
        var created = await lab.BackUpAsync();
        var name = NewName();

        var restored = await new BackupRestore(created.Folder, lab.Server, name).RunAsync(Stop);

        Assert.Empty(restored.Notes);
        Assert.Equal(await SettingsAsync(lab.Database), await SettingsAsync(name));
        Assert.Contains("order \"clerk\": {", await SettingsAsync(name), StringComparison.Ordinal);

        Task<string> SettingsAsync(string database) => server.RunSqlAsync(
            "SELECT pg_get_userbyid(datdba) || ': ' || setconfig::text FROM pg_database JOIN pg_db_role_setting ON setdatabase = pg_database.oid "
            + $"WHERE datname = {SqlName.Literal(database)}");
    }

    [Fact]
    public async Task Rights_OnTheDatabase_AreNoted()
    {
        using var lab = await LabAsync();
        var server = await postgres.GetAsync();
        var source = SqlName.Quote(lab.Database);
        await server.RunSqlAsync($"REVOKE ALL ON DATABASE {source} FROM PUBLIC; GRANT CONNECT ON DATABASE {source} TO \"order \"\"clerk\"\"\"");
        await server.RunSqlAsync($"ALTER ROLE \"order \"\"clerk\"\"\" IN DATABASE {source} SET acgs.key = 'hunter2'");
        var created = await lab.BackUpAsync();

        var restored = await new BackupRestore(created.Folder, lab.Server, NewName()).RunAsync(Stop);

        Assert.Equal(
            [
                "grants on the database are not restored; give them again by GRANT and REVOKE … ON DATABASE: "
                    + "postgres=CTc/postgres, \"order \"\"clerk\"\"\"=c/postgres",
                "settings of roles in the database are not restored; give them again by ALTER ROLE … IN DATABASE … SET: order \"clerk\": acgs.key",
            ],
            restored.Notes);
    }

    // A value may be secret.
    [Fact]
    public async Task Setting_ThatIsRefused_IsNamedWithoutItsValue()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        await lab.VerifyForgedAsync(
            created.Folder, manifest => manifest with { Database = manifest.Database with { Settings = ["work_mem=hunter2", "work_mem=5MB"] } });
        var name = NewName();

        var restored = await new BackupRestore(created.Folder, lab.Server, name).RunAsync(Stop);

        Assert.Equal(
            ["the setting work_mem of the database is not applied: PostgreSQL refuses its value (SQLSTATE 22023); set it again by ALTER DATABASE … SET."],
            restored.Notes);
        Assert.Equal("5MB", await (await postgres.GetAsync()).RunSqlAsync("SHOW work_mem", name));
    }

    [Fact]
    public async Task Differences_ThatAreAccepted_AreNotes()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        var tables = created.Manifest.Content.Tables.Select(table => table.Name == "public.orders" ? table with { Digest = "7" } : table).ToList();
        await lab.VerifyForgedAsync(created.Folder, manifest => manifest with { Content = manifest.Content with { Tables = tables } });

        var refused = await Assert.ThrowsAsync<FailureException>(() => new BackupRestore(created.Folder, lab.Server, NewName()).RunAsync(Stop));
        var restored = await new BackupRestore(created.Folder, lab.Server, NewName()) { AcceptsDifferences = true }.RunAsync(Stop);

        const string Difference = "the table public.orders has as many rows as the manifest says, but other ones.";
        Assert.Equal($"nothing was restored: {Difference} --accept-differences restores it all the same.", refused.Message);
        Assert.Equal([$"accepted: {Difference}"], restored.Notes);
        Assert.Equal($"{SampleDatabase.Orders}", await (await postgres.GetAsync()).RunSqlAsync("SELECT count(*) FROM public.orders", restored.Database));
    }

    [Fact]
    public async Task File_ThatNobodyNamed_IsANote()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        await File.WriteAllTextAsync(created.Folder.PathOf("README"), "x", Stop);

        var restored = await new BackupRestore(created.Folder, lab.Server, NewName()).RunAsync(Stop);

        Assert.Equal(["README is not in the manifest."], restored.Notes);
    }

    [Fact]
    public async Task Ledger_WhereNothingCanBeMade_IsSaidBeforeAnythingIsRestored()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync(await lab.FillFileAsync(1));
        var server = await postgres.GetAsync();
        var before = await server.RunSqlAsync("SELECT max(oid) FROM pg_database");
        var restore = new BackupRestore(created.Folder, lab.Server, NewName()) { LedgerPath = "/proc/acgs/ledger.db" };

        var refused = await Assert.ThrowsAsync<FailureException>(() => restore.RunAsync(Stop));

        Assert.StartsWith("--ledger-to: '/proc/acgs/ledger.db' cannot be made: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await server.RunSqlAsync("SELECT max(oid) FROM pg_database"));
    }

    [Theory]
    [InlineData("LOCALE_PROVIDER icu ICU_LOCALE 'de-u-co-phonebk' LOCALE 'C'", "i", "de-u-co-phonebk")]
    [InlineData("LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'", "c", null)]
    public async Task Locale_OfTheDatabase_IsRestored(string locale, string provider, string? name)
    {
        var server = await postgres.GetAsync();
        var source = $"locale_{Guid.NewGuid():N}";
        await server.RunSqlAsync($"CREATE DATABASE {source} TEMPLATE template0 {locale}");
        await server.RunSqlAsync("CREATE TABLE word AS SELECT unnest(ARRAY['Ä', 'Af', 'Ad', 'z']) AS text; CREATE INDEX ON word (text)", source);
        using var lab = BackupLab.Of(server, source);
        var created = await lab.BackUpAsync();

        var restored = await new BackupRestore(created.Folder, lab.Server, NewName()).RunAsync(Stop);

        Assert.Equal((provider, name), (created.Manifest.Database.LocaleProvider, created.Manifest.Database.Locale));
        Assert.Equal(await DescribeAsync(source), await DescribeAsync(restored.Database));

        Task<string> DescribeAsync(string database) => server.RunSqlAsync(
            "SELECT datcollate, datctype, datlocprovider, daticulocale, (SELECT string_agg(text, ' ' ORDER BY text) FROM word) "
            + "FROM pg_database WHERE datname = current_database()", database);
    }

    private async Task<BackupLab> LabAsync() => await BackupLab.CreateAsync(await postgres.GetAsync());

    private static string NewName() => $"re'sto\"red {Guid.NewGuid():N}";
}

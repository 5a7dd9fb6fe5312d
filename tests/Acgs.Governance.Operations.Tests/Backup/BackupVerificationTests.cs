// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Backup;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Backup;

/// <summary>Whether a backup is found good exactly when it is. Where somebody has changed it, hashes are corrected: only what was restored tells.</summary>
public sealed class BackupVerificationTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task Backup_ThatIsWhole_IsGood()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();

        var verified = await lab.VerifyAsync(created.Folder);

        Assert.Empty(verified.Findings);
        Assert.Empty(verified.Notes);
        Assert.Equal(100 + SampleDatabase.Orders + 700, created.Manifest.Content.Tables.Sum(table => table.Rows));
        Assert.Equal(["pg_trgm", "plpgsql"], created.Manifest.Content.Extensions.Select(extension => extension.Name));
        Assert.Equal((1, "UTF8"), (created.Manifest.Content.LargeObjects, created.Manifest.Database.Encoding));
        Assert.Equal(["order \"clerk\"", "postgres"], created.Manifest.Roles);
        Assert.Equal(["search_path=\"My Schema\", public"], created.Manifest.Database.Settings);
    }

    [Fact]
    public async Task Dump_CutAtTwentyPlaces_IsNotGood()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        var dump = await File.ReadAllBytesAsync(created.Folder.PathOf(BackupFolder.Dump), TestContext.Current.CancellationToken);

        foreach (var length in Enumerable.Range(0, 19).Select(part => dump.Length * part / 19).Append(dump.Length - 1))
        {
            await WriteAsync(created.Folder, dump[..length]);
            var honest = await lab.VerifyAsync(created.Folder);
            var forged = await lab.VerifyForgedAsync(created.Folder);

            Assert.True(Kinds(honest) is [BackupFindingKind.FileChanged], $"cut at {length} of {dump.Length}");
            Assert.True(Kinds(forged) is [BackupFindingKind.DumpUnreadable or BackupFindingKind.RestoreFailed], $"cut at {length} of {dump.Length}, forged");
            await lab.VerifyForgedAsync(created.Folder, manifest => created.Manifest);
        }

        await WriteAsync(created.Folder, dump);
        Assert.True((await lab.VerifyForgedAsync(created.Folder)).IsGood);
    }

    [Fact]
    public async Task Dump_WithAFlippedBit_IsNotGood()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        var dump = await File.ReadAllBytesAsync(created.Folder.PathOf(BackupFolder.Dump), TestContext.Current.CancellationToken);
        dump[dump.Length / 2] ^= 1;
        await WriteAsync(created.Folder, dump);

        Assert.Equal([BackupFindingKind.FileChanged], Kinds(await lab.VerifyAsync(created.Folder)));
        Assert.Equal([BackupFindingKind.RestoreFailed], Kinds(await lab.VerifyForgedAsync(created.Folder)));
    }

    [Theory]
    [InlineData(BackupFolder.Dump, BackupFindingKind.FileMissing)]
    [InlineData(BackupFolder.Manifest, BackupFindingKind.ManifestInvalid)]
    [InlineData(BackupFolder.ManifestHash, BackupFindingKind.ManifestInvalid)]
    internal async Task File_ThatIsMissing_IsNamed(string file, BackupFindingKind expected)
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        File.Delete(created.Folder.PathOf(file));

        var finding = Assert.Single((await lab.VerifyAsync(created.Folder)).Findings);

        Assert.Equal(expected, finding.Kind);
        Assert.Contains(file, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatNobodyNamed_IsFound()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        await File.WriteAllTextAsync(created.Folder.PathOf("more.sql"), "x", TestContext.Current.CancellationToken);

        Assert.Equal([BackupFindingKind.FileUnknown], Kinds(await lab.VerifyAsync(created.Folder)));
    }

    [Fact]
    public async Task File_ThatAKilledVerificationLeft_IsNoPartOfIt()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        await File.WriteAllTextAsync(created.Folder.PathOf($"verified.json.{Guid.NewGuid():N}.new"), "{", TestContext.Current.CancellationToken);

        Assert.Empty((await lab.VerifyAsync(created.Folder)).Findings);
    }

    // A folder cannot be read as a file, nor can that of another user.
    [Fact]
    public async Task Mark_ThatCannotBeRead_IsNone()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        Directory.CreateDirectory(created.Folder.PathOf(BackupFolder.Mark));

        var entry = Assert.Single(BackupList.Read(lab.Folder));

        Assert.Equal((BackupState.Complete, null, null), (entry.State, entry.Problem, entry.Verification));
    }

    // Columns of its own come before those of the parent, and after them when it is restored.
    [Fact]
    public async Task Columns_InAnotherOrder_AreTheSameRows()
    {
        using var lab = await LabAsync();
        await (await postgres.GetAsync()).RunSqlAsync(
            """
            CREATE TABLE public.parent (b integer, a integer);
            CREATE TABLE public.child ("own ""column" text, a integer, b integer);
            ALTER TABLE public.child INHERIT public.parent;
            INSERT INTO public.child VALUES ('x', 1, 2);
            """,
            lab.Database);

        Assert.Empty((await lab.VerifyAsync((await lab.BackUpAsync()).Folder)).Findings);
    }

    [Fact]
    public async Task Backup_OfAnOlderProgram_IsGood()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        await using var session = await lab.Server.OpenAsync(lab.Database, TestContext.Current.CancellationToken);
        DatabaseContent content;
        await using (await ContentReader.BeginAsync(session.Connection, TestContext.Current.CancellationToken))
        {
            content = await new ContentReader(session.Connection).ReadAsync(isByName: false, TestContext.Current.CancellationToken);
        }

        var verified = await lab.VerifyForgedAsync(
            created.Folder, manifest => manifest with { DumpToolVersion = null, IsByName = false, Content = content });

        Assert.Empty(verified.Findings);
        Assert.NotEqual(created.Manifest.Content.Tables, content.Tables);
    }

    // The other one has the same tables and as many rows.
    [Fact]
    public async Task Dump_OfAnotherDatabase_IsNotGood()
    {
        using var lab = await LabAsync();
        using var other = await BackupLab.CreateAsync(await postgres.GetAsync(), seed: 1);
        var created = await lab.BackUpAsync();
        var strange = await other.BackUpAsync();
        File.Copy(strange.Folder.PathOf(BackupFolder.Dump), created.Folder.PathOf(BackupFolder.Dump), overwrite: true);

        var verified = await lab.VerifyForgedAsync(created.Folder);

        Assert.Equal("the table public.orders has as many rows as the manifest says, but other ones.", Assert.Single(verified.Findings).Message);
    }

    [Theory]
    [InlineData("DELETE FROM orders WHERE id = 7", "the table public.orders has 1999 rows, the manifest says 2000.")]
    [InlineData("DROP TABLE empty", "the table \"My Schema\".empty was not restored.")]
    [InlineData("CREATE TABLE more ()", "the table \"My Schema\".more was restored, and the manifest does not name it.")]
    [InlineData("ALTER TABLE orders DROP CONSTRAINT orders_quantity_check", " definitions of the kind constraint were restored, the manifest says 7.")]
    [InlineData("ALTER INDEX part RENAME TO parts", "as many definitions of the kind index as the manifest says, but other ones")]
    [InlineData("SELECT lo_unlink(max(oid)) FROM pg_largeobject_metadata", "0 large objects were restored, the manifest says 1.")]
    [InlineData("DROP EXTENSION pg_trgm CASCADE", "the extension pg_trgm was not restored.")]
    public async Task Dump_OfAChangedDatabase_IsNotGood(string change, string expected)
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        await (await postgres.GetAsync()).RunSqlAsync(change, lab.Database);
        var later = await lab.BackUpAsync();
        File.Copy(later.Folder.PathOf(BackupFolder.Dump), created.Folder.PathOf(BackupFolder.Dump), overwrite: true);

        var verified = await lab.VerifyForgedAsync(created.Folder);

        Assert.Contains(verified.Findings, finding => finding.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Extension_ThatTheServerLacks_IsNamed()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();

        var verified = await lab.VerifyForgedAsync(
            created.Folder, manifest => manifest with { Content = manifest.Content with { Extensions = [new("acgs_of_nobody", "1.0")] } });

        Assert.Equal([BackupFindingKind.ExtensionMissing], Kinds(verified));
        Assert.Contains("acgs_of_nobody is not installed", verified.Findings[0].Message, StringComparison.Ordinal);
    }

    // As another server has it, or this one after an upgrade: the database uses an extension whose files are not there.
    [Fact]
    public async Task Extension_WhoseFilesAreGone_IsNamed()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root installs extensions.");
        using var lab = await LabAsync();
        var server = await postgres.GetAsync();
        var name = $"acgs_{Guid.NewGuid():N}";
        var files = Path.Combine(await server.RunSqlAsync("SELECT setting FROM pg_config WHERE name = 'SHAREDIR'"), "extension", name);
        CreatedBackup created;
        try
        {
            await File.WriteAllTextAsync($"{files}.control", "default_version = '1.0'\n", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync($"{files}--1.0.sql", "SELECT 1;\n", TestContext.Current.CancellationToken);
            await server.RunSqlAsync($"CREATE EXTENSION {name}", lab.Database);
            created = await lab.BackUpAsync();
        }
        finally
        {
            File.Delete($"{files}.control");
            File.Delete($"{files}--1.0.sql");
        }

        var finding = Assert.Single((await lab.VerifyAsync(created.Folder)).Findings);

        Assert.Equal(BackupFindingKind.ExtensionMissing, finding.Kind);
        Assert.Contains($"{name} is not installed", finding.Message, StringComparison.Ordinal);
    }

    // A check that a row no longer passes, because of what stands in another table: the dump is made, and does not restore.
    [Fact]
    public async Task Dump_WithAnErrorInIt_IsNotGood()
    {
        using var lab = await LabAsync();
        await (await postgres.GetAsync()).RunSqlAsync(
            """
            CREATE TABLE public.limits (most integer);
            INSERT INTO public.limits VALUES (10);
            CREATE FUNCTION public.fits(value integer) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN value <= (SELECT max(most) FROM public.limits); END $$;
            CREATE TABLE public.z (value integer CHECK (public.fits(value)));
            INSERT INTO public.z VALUES (10);
            UPDATE public.limits SET most = 1;
            """,
            lab.Database);
        var created = await lab.BackUpAsync();

        var finding = Assert.Single((await lab.VerifyAsync(created.Folder)).Findings);

        Assert.Equal(BackupFindingKind.RestoreFailed, finding.Kind);
        Assert.Contains("violates check constraint", finding.Message, StringComparison.Ordinal);
    }

    // Whoever verifies may do less than whoever made the database: that says nothing about the backup.
    [Fact]
    public async Task Role_ThatMayNotRestore_IsNoVerdict()
    {
        using var lab = await LabAsync();
        var server = await postgres.GetAsync();
        await server.RunSqlAsync(
            "CREATE FUNCTION public.absolute(integer) RETURNS integer LANGUAGE internal AS 'int4abs'; CREATE ROLE checker LOGIN CREATEDB PASSWORD 'checks'", lab.Database);
        var created = await lab.BackUpAsync();
        var checker = new BackupServer(new(lab.Server.ConnectionString(lab.Database)) { Username = "checker", Password = "checks" });

        var failure = await Assert.ThrowsAsync<FailureException>(
            () => new BackupVerification(created.Folder, checker, new()).RunAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith($"restoring on {checker.Address} failed, which says nothing about the backup: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("permission denied for language internal", failure.Message, StringComparison.Ordinal);
        Assert.Equal("0", await lab.ScratchDatabasesAsync());
    }

    [Fact]
    public async Task Dump_OfTooNewATool_IsNoVerdict()
    {
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();

        var failure = await Assert.ThrowsAsync<FailureException>(
            () => lab.VerifyForgedAsync(created.Folder, manifest => manifest with { DumpToolVersion = "99.1" }));

        Assert.EndsWith(
            "is older than PostgreSQL 99: install the client tools of that version, and put their folder first in PATH.", failure.Message, StringComparison.Ordinal);
    }

    // The restore hangs in a check of the database, so that it is interrupted in the middle however fast or slow the machine is.
    [Fact]
    public async Task Scratch_WhateverHappens_IsDropped()
    {
        using var lab = await LabAsync();
        var server = await postgres.GetAsync();
        await server.RunSqlAsync(
            """
            CREATE FUNCTION public.hang() RETURNS boolean LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_sleep(3600) WHERE current_database() ~ '^acgs_verify_'; RETURN true; END $$;
            CREATE TABLE public.hanging (value integer CHECK (public.hang()));
            INSERT INTO public.hanging VALUES (1);
            """,
            lab.Database);
        var created = await lab.BackUpAsync();
        await server.RunSqlAsync("CREATE DATABASE acgs_verify_0123456789abcdef");
        using var stop = new CancellationTokenSource();

        var verifying = new BackupVerification(created.Folder, lab.Server, new()).RunAsync(stop.Token);
        await Eventually.TrueAsync(
            async () => verifying.IsCompleted
                || await server.RunSqlAsync("SELECT count(*) FROM pg_stat_activity WHERE datname ~ '^acgs_verify_' AND wait_event = 'PgSleep'") == "1",
            TimeSpan.FromMinutes(5), "it restores");
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => verifying);
        Assert.Equal("0", await lab.ScratchDatabasesAsync());
    }

    // Whoever works on it holds a lock, which a run that died does not.
    [Fact]
    public async Task Scratch_OfARunningVerification_Stays()
    {
        const string Name = "acgs_verify_fedcba9876543210";
        using var lab = await LabAsync();
        var created = await lab.BackUpAsync();
        await using var session = await lab.Server.OpenMaintenanceAsync(TestContext.Current.CancellationToken);
        await session.Connection.ExecuteAsync(
            $"SELECT pg_advisory_lock(hashtext('acgs-cli backup'), hashtext('{Name}'))", TestContext.Current.CancellationToken);
        await session.Connection.ExecuteAsync($"CREATE DATABASE {Name}", TestContext.Current.CancellationToken);

        Assert.True((await lab.VerifyAsync(created.Folder)).IsGood);

        Assert.Equal("1", await lab.ScratchDatabasesAsync());
        await session.Connection.ExecuteAsync($"DROP DATABASE {Name}", TestContext.Current.CancellationToken);
    }

    private async Task<BackupLab> LabAsync() => await BackupLab.CreateAsync(await postgres.GetAsync());

    private static Task WriteAsync(BackupFolder folder, byte[] dump) =>
        File.WriteAllBytesAsync(folder.PathOf(BackupFolder.Dump), dump, TestContext.Current.CancellationToken);

    private static BackupFindingKind[] Kinds(VerifiedBackup verified) => [.. verified.Findings.Select(finding => finding.Kind).Distinct()];
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Ledger;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Backup;

/// <summary>Backups as operators make them, against a real server.</summary>
public sealed class BackupCommandTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, "file")]
    [InlineData(false, "dump")]
    public async Task Backup_FromCreationToRestore_IsRecorded(bool hasLedgerFile, string place)
    {
        using var service = await ServiceAsync(hasLedgerFile);

        var created = await service.RunAsync("create", "--to", "backups", "--format", "json");
        var verified = await service.RunAsync(
            "verify", service.Backup, "--checkpoint", LedgerFolder.Checkpoints, "--key", LedgerFolder.PublicKey, "--format", "json");
        var name = $"restored {Guid.NewGuid():N}";
        var restored = await service.RunAsync("restore", service.Backup, "--to", name, "--format", "json");
        var list = await service.RunAsync("list", "backups", "--format", "json");

        Assert.Equal((0, 0, 0, 0), (created.ExitCode, verified.ExitCode, restored.ExitCode, list.ExitCode));
        foreach (var (schema, result) in new[] { ("create", created), ("verify", verified), ("restore", restored), ("list", list) })
        {
            Assert.Equal([], (await Schema.OwnAsync($"backup-{schema}")).Errors(result.Output));
        }

        var ledger = JsonDocument.Parse(created.Output).RootElement.GetProperty("ledger");
        Assert.Equal((place, 100), (ledger.GetProperty("place").GetString(), ledger.GetProperty("size").GetInt32()));
        Assert.Equal("good", JsonDocument.Parse(list.Output).RootElement.GetProperty("backups")[0].GetProperty("verdict").GetString());
        Assert.Equal("500", await service.Server.RunSqlAsync("SELECT count(*) FROM item", name));
        Assert.Equal("backup_created succeeded Low, backup_verified succeeded Low, backup_restored succeeded Low", await service.RecordsAsync());
        Assert.StartsWith("recorded as ", created.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_OfASecretConfiguration_HasNoSecret()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);

        var created = await service.RunAsync("create", "--to", "backups");

        var copy = await File.ReadAllTextAsync(Path.Combine(service.Backup, "configuration/appsettings.json"), Stop);
        Assert.Contains("<secret removed: ConnectionStrings:postgresql>", copy, StringComparison.Ordinal);
        // The dump is compressed.
        var dump = await service.Folder.ShellAsync($"pg_restore --file=- '{Path.Combine(service.Backup, "database.dump")}'");
        Assert.Contains("item 500", dump.Output, StringComparison.Ordinal);
        var all = Directory.GetFiles(service.Backup, "*", SearchOption.AllDirectories)
            .Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)))
            .Append(created.Output).Append(created.Error).Append(dump.Output);
        Assert.All(all, text =>
        {
            Assert.DoesNotContain(service.Server.Password, text, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        });
    }

    // Its statistics say so: a backup and its verification insert one record each, with its writer, and write nothing else.
    [Fact]
    public async Task Database_ThatIsBackedUp_IsNotWritten()
    {
        await using var server = await PostgreSqlServer.StartAsync("autovacuum=off");
        using var service = await BackupService.CreateAsync(server, hasLedgerFile: false);
        // A session tells its statistics when it ends, which those that filled the database may not have done yet.
        await Eventually.TrueAsync(
            async () => await server.RunSqlAsync($"SELECT count(*) FROM pg_stat_activity WHERE datname = '{service.Database}'") == "0", Deadline, "the end of all sessions");
        var before = await StatisticsAsync(service);

        Assert.Equal(0, (await service.RunAsync("create", "--to", "backups")).ExitCode);
        Assert.Equal(0, (await service.RunAsync("verify", service.Backup)).ExitCode);

        await Eventually.TrueAsync(async () => (await StatisticsAsync(service)).Database == before.Database + 4, Deadline, "two records with their writers");
        var after = await StatisticsAsync(service);
        Assert.Equal(before.Others, after.Others);
        Assert.Equal(before.Changed, after.Changed);
    }

    // Without a ledger in it not even the number of a transaction is taken.
    [Fact]
    public async Task Server_WithoutTheLedger_SeesNoWritingTransaction()
    {
        await using var server = await PostgreSqlServer.StartAsync("autovacuum=off");
        using var service = await BackupService.CreateAsync(server, hasLedgerFile: true);
        var before = await server.RunSqlAsync("SELECT pg_snapshot_xmax(pg_current_snapshot())");

        Assert.Equal(0, (await service.RunAsync("create", "--to", "backups")).ExitCode);

        Assert.Equal(before, await server.RunSqlAsync("SELECT pg_snapshot_xmax(pg_current_snapshot())"));
    }

    [Fact]
    public async Task Verification_OfADamagedBackup_FindsSo()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        await service.RunAsync("create", "--to", "backups");
        await File.AppendAllTextAsync(Path.Combine(service.Backup, "database.dump"), "x", Stop);

        var verified = await service.RunAsync("verify", service.Backup);
        var list = await service.RunAsync("list", "backups");
        var restored = await service.RunAsync("restore", service.Backup, "--to", "of_nobody");

        Assert.Equal((1, 1, 3), (verified.ExitCode, list.ExitCode, restored.ExitCode));
        Assert.StartsWith("file_changed: database.dump has ", verified.Output, StringComparison.Ordinal);
        Assert.Contains("damaged: database.dump has ", list.Output, StringComparison.Ordinal);
        Assert.Equal("backup_created succeeded Low, backup_verified failed High, backup_restored failed High", await service.RecordsAsync());
    }

    [Fact]
    public async Task Metrics_ForTheNodeExporter_AreAccepted()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        Assert.Equal(0, (await service.RunAsync("create", "--to", "backups", "--textfile", "acgs.prom")).ExitCode);

        var check = await service.Folder.ShellAsync("promtool check metrics < acgs.prom");

        Assert.Equal((0, string.Empty, string.Empty), (check.ExitCode, check.Output, check.Error));
        Assert.Contains(
            $"acgs_backup_last_success_timestamp_seconds{{database=\"{service.Database}\"}} 1", service.Folder.Read("acgs.prom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_AsItIsPrinted_PutsTheNewOneInPlace()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        await service.RunAsync("create", "--to", "backups");
        await service.Server.RunSqlAsync("DELETE FROM item", service.Database);
        var restored = await service.RunAsync("restore", service.Backup, "--to", "it's \"new\"");
        var commands = restored.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();

        var result = await service.Folder.ShellAsync($"set -e; export PGPASSWORD={service.Server.Password}\n{string.Join('\n', commands)}");

        Assert.True(result.ExitCode == 0 && commands.Count == 2, result.Error);
        Assert.Equal("500", await service.Server.RunSqlAsync("SELECT count(*) FROM item", service.Database));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Switch_WithoutTheOriginal_PutsTheNewOneInPlace(bool hasItsName)
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        await service.RunAsync("create", "--to", "backups");
        await service.Server.RunSqlAsync($"DROP DATABASE \"{service.Database}\"");
        var restored = await service.RunAsync("restore", service.Backup, "--to", hasItsName ? service.Database : $"new {service.Database}");
        var commands = restored.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();

        var result = await service.Folder.ShellAsync($"set -e; export PGPASSWORD={service.Server.Password}\n{string.Join('\n', commands)}");

        Assert.True(result.ExitCode == 0 && commands.Count == (hasItsName ? 1 : 2), result.Error + restored.Error);
        Assert.Equal("500", await service.Server.RunSqlAsync("SELECT count(*) FROM item", service.Database));
    }

    [Fact]
    public async Task Metrics_ThatCannotBeWritten_AreNotTheBackups()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);

        var created = await service.RunAsync("create", "--to", "backups", "--textfile", "/proc/acgs.prom");

        Assert.Equal(3, created.ExitCode);
        Assert.Contains("is made, but '/proc/acgs.prom' of --textfile is not written", created.Error, StringComparison.Ordinal);
        Assert.StartsWith(service.Backup, created.Output, StringComparison.Ordinal);
        Assert.Equal("backup_created succeeded Low", await service.RecordsAsync());
    }

    // A dump of that pg_dump asks for that pg_restore, whose statements the server refuses.
    [Fact]
    public async Task Creation_WithATooNewTool_IsNoted()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        service.Folder.Write(
            "bin/pg_dump", "#!/bin/sh\ncase $1 in --version) echo 'pg_dump (PostgreSQL) 17.2';; *) PATH=${PATH#*:} exec pg_dump \"$@\";; esac\n");

        var created = await service.Folder.ShellAsync("chmod +x bin/pg_dump; PATH=$PWD/bin:$PATH $CLI backup create --to backups");
        service.Folder.Write("bin/pg_restore", "#!/bin/sh\necho 'pg_restore (PostgreSQL) 17.2'\n");
        var verified = await service.Folder.ShellAsync($"chmod +x bin/pg_restore; PATH=$PWD/bin:$PATH $CLI backup verify '{service.Backup}'");

        Assert.Equal((0, 3), (created.ExitCode, verified.ExitCode));
        Assert.Contains("the dump of pg_dump 17.2 cannot be restored on PostgreSQL 15", created.Error, StringComparison.Ordinal);
        Assert.Contains("the dump was made by pg_dump 17.2, and PostgreSQL 15 of ", verified.Error, StringComparison.Ordinal);
    }

    // A verdict would stay beside the backup.
    [Fact]
    public async Task Verification_WithATooNewTool_IsNoVerdict()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        await service.RunAsync("create", "--to", "backups");
        service.Folder.Write("bin/pg_restore", "#!/bin/sh\necho 'pg_restore (PostgreSQL) 17.2'\n");

        var result = await service.Folder.ShellAsync($"chmod +x bin/pg_restore; PATH=$PWD/bin:$PATH $CLI backup verify '{service.Backup}'");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("pg_restore 17 is too new for PostgreSQL 15 of ", result.Error, StringComparison.Ordinal);
        Assert.Contains("install the client tools of version 16, and put their folder first in PATH.", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(service.Backup, "verified.json")));
    }

    [Fact]
    public async Task Verification_WithoutRoom_IsNoVerdict()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        await service.RunAsync("create", "--to", "backups");
        service.Folder.Write(
            "bin/pg_restore",
            "#!/bin/sh\ncase $1 in --version) echo 'pg_restore (PostgreSQL) 15.1';; --list) ;; "
            + "*) echo 'pg_restore: error: COPY failed: ERROR:  could not extend file: No space left on device' >&2; exit 1;; esac\n");

        var result = await service.Folder.ShellAsync($"chmod +x bin/pg_restore; PATH=$PWD/bin:$PATH $CLI backup verify '{service.Backup}'");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("which says nothing about the backup: pg_restore: error: COPY failed", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(service.Backup, "verified.json")));
    }

    [Theory]
    [InlineData("-KILL", 137)]
    [InlineData("-INT", 3)]
    public async Task Creation_ThatIsEnded_LeavesNoBackup(string signal, int code)
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        var waiting = service.Server.RunSqlAsync("BEGIN; LOCK TABLE item IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(3600)", service.Database);
        await Eventually.TrueAsync(() => CountAsync(service, "query ~ 'pg_sleep' AND wait_event = 'PgSleep'"), Deadline, "the table is locked");

        // Without job control a shell lets what runs behind it ignore interrupts.
        var run = service.Folder.ShellAsync("set -m; $CLI backup create --to backups & echo $! > pid; wait $!");
        await Eventually.TrueAsync(() => CountAsync(service, "wait_event_type = 'Lock'"), Deadline, "pg_dump waits");
        await service.Folder.PrepareAsync($"kill {signal} $(cat pid)");

        Assert.Equal(code, (await run).ExitCode);
        Assert.Equal(code == 3 ? 0 : 1, Directory.GetDirectories(service.PathOf("backups")).Length);
        Assert.Empty(Directory.GetDirectories(service.PathOf("backups"), "acgs-*"));
        await service.Server.RunSqlAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ~ 'pg_sleep' AND pid <> pg_backend_pid()");
        await Assert.ThrowsAsync<InvalidOperationException>(() => waiting);
        Assert.Equal(0, (await service.RunAsync("create", "--to", "backups")).ExitCode);
        Assert.Single(Directory.GetDirectories(service.PathOf("backups")));
    }

    // The file size that a process may write stands for a full disk.
    [Fact]
    public async Task Creation_WithoutRoom_LeavesNothing()
    {
        using var service = await ServiceAsync(hasLedgerFile: false);
        await service.Server.RunSqlAsync("INSERT INTO item SELECT i, gen_random_uuid() FROM generate_series(501, 9000) AS i", service.Database);

        var result = await service.Folder.ShellAsync("trap '' XFSZ; ulimit -f 50; DOTNET_EnableWriteXorExecute=0 $CLI backup create --to backups");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("pg_dump: error: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(service.PathOf("backups")));
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo 'pg_dump (PostgreSQL) 9.6.1'", "pg_dump (PostgreSQL) 9.6.1 is older than PostgreSQL 15: install the client tools of that version")]
    [InlineData("echo 'no space left' >&2; exit 7", "pg_dump: no space left")]
    public async Task Creation_WithAnotherTool_SaysWhatIsWrong(string script, string expected)
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        service.Folder.Write("bin/pg_dump", $"#!/bin/sh\n{script}\n");

        var result = await service.Folder.ShellAsync("chmod +x bin/pg_dump; PATH=$PWD/bin:$PATH $CLI backup create --to backups");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_ThatCannotBeWritten_IsToldAndIsNotTheBackups()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        await service.RunAsync("create", "--to", "backups");

        var verified = await service.RunAsync("verify", service.Backup, "--ledger", "none.db");

        Assert.Equal(3, verified.ExitCode);
        Assert.StartsWith("good: ", verified.Output, StringComparison.Ordinal);
        Assert.Contains(
            "backup_verified is not recorded in the ledger, and nothing else is wrong for that: There is no ledger at", verified.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create --to backups", 3, "acgs-cli: backup_created is not recorded in the ledger.\nacgs-cli: There is no ledger at ")]
    [InlineData("verify .", 3, "acgs-cli: backup_verified is not recorded in the ledger: There is no ledger at ")]
    public async Task Record_OfAFailure_IsNotCalledTheOnlyFault(string line, int code, string expected)
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(
            folder, ["backup", .. line.Split(' '), "--database", "postgresql://u@127.0.0.1:1/d", "--ledger", "none.db"]);

        Assert.Equal(code, result.ExitCode);
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing else is wrong", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", "backups")]
    [InlineData("restore", "backups/")]
    public async Task Backup_OfAFolderWithBackups_NamesOne(string verb, string parent)
    {
        using var folder = new TemporaryFolder();
        folder.Write("backups/acgs-20261130T024800Z/manifest.json", "{}");
        folder.Write("backups/acgs-20261130T024800Z-10/manifest.json", "{}");
        string[] line = ["backup", verb, parent, "--database", "postgresql://u@127.0.0.1:1/d", "--ledger", "none.db"];

        var result = await CliProcess.RunAsync(folder, verb == "restore" ? [.. line, "--to", "x"] : line);

        Assert.Equal(
            (2, string.Empty, $"acgs-cli: '{parent}' is no backup, it has backups in it; name one, such as 'backups/acgs-20261130T024800Z-10'.\n"),
            (result.ExitCode, result.Output, result.Error));
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("closed/acgs-20261130T024800Z")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Backup_ThatMayNotBeRead_IsNotCalledMissing(string backup)
    {
        using var folder = new TemporaryFolder();
        folder.Write("closed/acgs-20261130T024800Z/manifest.json", "{}");

        var result = await OtherAccount.RunAsync(
            folder, "closed", "backup", "verify", backup, "--database", "postgresql://u@127.0.0.1:1/d", "--ledger", "none.db");

        Assert.Equal(
            (3, string.Empty, $"acgs-cli: '{backup}' may not be read by this account; give it the right to.\n"),
            (result.ExitCode, result.Output, result.Error));
    }

    // Before a dump is made that would be thrown away.
    [Fact]
    public async Task Creation_OfAMalformedConfiguration_IsRefusedAtOnce()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.Staging.json", "{\n  x\n}");

        var result = await CliProcess.RunAsync(folder, "backup", "create", "--to", "backups", "--database", "postgresql://u@127.0.0.1:1/d");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("appsettings.Staging.json', line 2: this is not JSON", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "backups")));
    }

    [Theory]
    [InlineData("create", "Option '--to' is required.")]
    [InlineData("create --to b --keep 0", "--keep takes a number from 1 to 100000, not 0.")]
    [InlineData("create --to b --textfile x.txt", "'x.txt' does not end in .prom")]
    [InlineData("create --to b --textfile nowhere/x.prom", "--textfile: the folder of 'nowhere/x.prom' does not exist.")]
    [InlineData("create --to b --database postgresql://u:hunter2@h/d", "--database has a password, which others on the machine can read: leave it out, and set PGPASSWORD")]
    [InlineData("create --to b", "no database is named: use --database")]
    [InlineData("verify nowhere --database postgresql://u@h/d", "'nowhere' is no folder")]
    [InlineData("verify . --checkpoint . --database postgresql://u@h/d", "checkpoint file '.' is a folder; name the file in it.")]
    [InlineData("restore . --to  --database postgresql://u@h/d", "--to takes the name of a database")]
    public async Task Backup_WrongArgument_IsNamed(string line, string expected)
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, ["backup", .. line.Split(' ')]);

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_OfThePage_Succeed()
    {
        using var service = await ServiceAsync(hasLedgerFile: true);
        var block = (await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs/command-line/backup.md"), Stop)).Split("```sh\n")[1].Split("```")[0];

        block = block.Replace("acgs-cli", "$CLI", StringComparison.Ordinal).Replace("acgs_restored", $"r{Guid.NewGuid():N}", StringComparison.Ordinal);
        var result = await service.Folder.ShellAsync("set -e\n" + block);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("\ngood: ", result.Output, StringComparison.Ordinal);
    }

    private async Task<BackupService> ServiceAsync(bool hasLedgerFile) => await BackupService.CreateAsync(await postgres.GetAsync(), hasLedgerFile);

    private static async Task<bool> CountAsync(BackupService service, string condition) =>
        await service.Server.RunSqlAsync(
            $"SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = '{service.Database}' AND pid <> pg_backend_pid() AND {condition}") == "t";

    private static async Task<(long Database, string Others, string Changed)> StatisticsAsync(BackupService service)
    {
        var inserted = await service.Server.RunSqlAsync($"SELECT tup_inserted FROM pg_stat_database WHERE datname = '{service.Database}'");
        var others = await service.Server.RunSqlAsync(
            "SELECT string_agg(relname || ' ' || n_tup_ins, ', ' ORDER BY relname) FROM pg_stat_user_tables WHERE relname !~ '^(record|writer)'", service.Database);
        var changed = await service.Server.RunSqlAsync($"SELECT tup_updated || ' ' || tup_deleted FROM pg_stat_database WHERE datname = '{service.Database}'");
        return (long.Parse(inserted, System.Globalization.CultureInfo.InvariantCulture), others, changed);
    }
}

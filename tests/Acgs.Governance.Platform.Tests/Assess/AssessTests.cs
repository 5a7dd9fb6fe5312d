// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Security.Cryptography;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Platform.Tests.Assess;

/// <summary>One fault after the other in a running platform: each is found, nothing else is, and nothing is left when it is mended.</summary>
public sealed class AssessTests(AssessedPlatform assessed) : IClassFixture<AssessedPlatform>
{
    private const string OtherHash = "ffffffffffffffff";

    private readonly Faults _faults = new(assessed);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Platform_ThatIsWell_IsCleanTwiceAndUnderLoad()
    {
        await _faults.WaitUntilCleanAsync();
        var clean = await assessed.AssessAsync(TimeProvider.System.GetUtcNow(), "--expect-clean");
        using var client = new HttpClient { BaseAddress = assessed.Platform.ConstitutionalAi.Address };
        client.DefaultRequestHeaders.Add("X-Constitutional-Hash", "cdd01ef066bc6cf2");
        using var end = new CancellationTokenSource();
        var load = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                using var answer = await client.GetAsync(new Uri("principles", UriKind.Relative), Stop);
            }
        }, Stop);
        var loaded = await assessed.AssessAsync(TimeProvider.System.GetUtcNow());
        await end.CancelAsync();
        await load;

        Assert.True(clean.Findings.Count == 0 && clean.Code == 0, clean.Text);
        Assert.True(Faults.In(loaded).Count == 0, loaded.Text);
    }

    [Fact]
    public void Platform_ThatHasSettled_IsCleanSinceItsStart() =>
        Assert.True(Faults.In(assessed.Settled).Count == 0 && assessed.Settled.Code == 0, assessed.Settled.Text);

    [Fact]
    public async Task Servers_OfTheOperatorsFolder_AreAssessed()
    {
        var (code, output, error) = await assessed.AssessConfiguredAsync();

        Assert.True(code < 2, output + error);
        Assert.Equal(
            ["not checked  backups: name their folder with --backups, or set ACGS_BACKUPS"],
            output.Split('\n').Where(line => line.StartsWith("not checked", StringComparison.Ordinal)));
        Assert.Contains("\npostgresql  connections  ", output, StringComparison.Ordinal);
        Assert.Contains("\nredis  hits  ", output, StringComparison.Ordinal);
        Assert.Contains($"\n{assessed.Platform.Auth.Ledger}  records  ", output, StringComparison.Ordinal);
    }

    [Fact]
    public Task Database_ThatIsFrozen_IsTheOnlyFinding() => _faults.FindAsync(
        "database_down postgresql", () => Done(assessed.Platform.PostgreSql.Freeze), () => Done(assessed.Platform.PostgreSql.Thaw));

    [Fact]
    public Task Cache_ThatIsFrozen_IsTheOnlyFinding() => _faults.FindAsync(
        "cache_down redis", () => Done(assessed.Platform.Redis.Freeze), () => Done(assessed.Platform.Redis.Thaw));

    [Fact]
    public Task Service_ThatIsFrozen_IsTheOnlyFinding() => _faults.FindAsync(
        "service_down coordinator", () => Done(assessed.Platform.Coordinator.Freeze), () => Done(assessed.Platform.Coordinator.Thaw));

    [Fact]
    public Task Prometheus_ThatIsFrozen_IsTheOnlyFinding() => _faults.FindAsync(
        "page_down prometheus", () => Done(assessed.Platform.Prometheus.Freeze), () => Done(assessed.Platform.Prometheus.Thaw));

    [Fact]
    public Task Target_ThatIsDead_IsFound() => _faults.FindAsync("service_down dead", "dead=http://127.0.0.1:1");

    [Fact]
    public Task Target_ThatIsOptionalAndDead_IsFound() =>
        _faults.FindAsync("optional_down dashboards", "dashboards=http://127.0.0.1:1/api/health", "--optional", "dashboards");

    [Theory]
    [InlineData(OtherHash, "hash_wrong replica")]
    [InlineData(AssessedPlatform.Older, "hash_drift constitution")]
    public async Task Replica_UnderAnotherHash_IsFound(string hash, string expected)
    {
        var program = AssessedPlatform.ProgramOf("GovernedService", "GovernedService.dll");
        await using var replica = AppProcess.Start(program, [], new Dictionary<string, string?>
        {
            ["ASPNETCORE_CONTENTROOT"] = assessed.Folder,
            ["Urls"] = "http://127.0.0.1:0",
            ["Acgs__Service"] = "replica",
            ["Acgs__ConstitutionalHash"] = hash,
            ["Acgs__Ledger__Path"] = Path.Combine(assessed.Folder, $"{hash}.db"),
        });
        var line = await replica.WaitForLineAsync(line => line.Contains("Now listening on: http", StringComparison.Ordinal), Faults.FoundWithin);
        var address = line[line.IndexOf("http://127", StringComparison.Ordinal)..].Split('"', ' ')[0];

        await _faults.FindAsync(expected, $"replica={address}");
    }

    [Fact]
    public Task Ledger_ThatSomebodyChanged_IsFound() => _faults.FindAsync(
        $"ledger_tampered {assessed.Platform.Auth.Ledger}",
        () => assessed.QueryLedgerAsync("UPDATE record SET service = 'nobody' WHERE service = 'acgs-cli'"),
        () => assessed.QueryLedgerAsync("UPDATE record SET service = 'acgs-cli' WHERE service = 'nobody'"));

    [Fact]
    public Task Checkpoint_ThatIsLost_IsFound() => _faults.FindAsync(
        $"checkpoint_lost {assessed.Platform.Auth.Ledger}",
        () => assessed.QueryLedgerAsync("CREATE TABLE lost AS SELECT * FROM checkpoint WHERE size = 1; DELETE FROM checkpoint WHERE size = 1"),
        () => assessed.QueryLedgerAsync("INSERT INTO checkpoint SELECT * FROM lost; DROP TABLE lost"));

    [Fact]
    public async Task Checkpoint_ThatIsLate_IsFound()
    {
        var copy = Path.Combine(assessed.Folder, "copy.db");
        await assessed.QueryLedgerAsync($"VACUUM INTO '{copy}'");
        var old = Guid.CreateVersion7(TimeProvider.System.GetUtcNow().AddMinutes(-20)).ToString("N");
        await assessed.QueryLedgerAsync(
            "INSERT INTO writer VALUES (99, 'late'); INSERT INTO record (key, id, service, rule, severity, count, json) "
                + $"VALUES ((99 << 40) + 1, X'{old}', 'x', 'x', 0, 1, '{{}}')",
            copy);

        await _faults.FindAsync($"checkpoint_late {copy}", "--ledger", copy);
    }

    [Fact]
    public Task Alerts_ThatWereGivenUp_AreFound() => _faults.FindAsync(
        "alerts_undelivered oncall",
        () => assessed.QueryLedgerAsync(
            "INSERT INTO alert (sender, webhook, id, dedup_key, rule, severity, status, body, created, since, state, attempts, due, answer, ended) "
                + "VALUES ('auth', 'oncall', 'x', 'x', 'x', 3, 0, '{}', 0, 0, 2, 200, 0, '503', 0)"),
        () => assessed.QueryLedgerAsync("DELETE FROM alert WHERE webhook = 'oncall'"));

    [Fact]
    public async Task Request_UnderAnotherHash_IsFoundAsAViolation()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-Constitutional-Hash", OtherHash);
        var address = new Uri(assessed.Platform.Auth.Address, "principles");
        await _faults.FindAsync("constitution_violated auth", async () => (await client.GetAsync(address, Stop)).Dispose(), mend: () => Task.CompletedTask);
    }

    [Fact]
    public async Task Connections_ThatAreNearlyUsedUp_AreFound()
    {
        var sessions = new List<NpgsqlConnection>();
        await _faults.FindAsync(
            "database_connections postgresql",
            async () =>
            {
                for (var number = 0; number < 200; number++)
                {
                    try
                    {
                        sessions.Add(await assessed.ConnectAsync());
                    }
                    catch (PostgresException)
                    {
                        return;
                    }
                }
            },
            async () =>
            {
                foreach (var session in sessions)
                {
                    await session.DisposeAsync();
                }
            });
    }

    [Fact]
    public async Task Transaction_ThatTakesLong_IsFound()
    {
        await using var session = await assessed.ConnectAsync();
        await _faults.FindAsync(
            "database_slow postgresql", () => ExecuteAsync(session, "BEGIN; SELECT 1"), () => ExecuteAsync(session, "ROLLBACK"), "--slow", "3s");
    }

    [Fact]
    public async Task Session_ThatWaitsForALock_IsFound()
    {
        await using var holder = await assessed.ConnectAsync();
        await using var waiter = await assessed.ConnectAsync();
        var waiting = Task.CompletedTask;
        await _faults.FindAsync(
            "database_blocked postgresql",
            async () =>
            {
                await ExecuteAsync(holder, "CREATE TABLE held (id int)");
                await ExecuteAsync(holder, "BEGIN; LOCK TABLE held");
                waiting = ExecuteAsync(waiter, "SELECT * FROM held");
            },
            async () =>
            {
                await ExecuteAsync(holder, "ROLLBACK");
                await waiting;
                await ExecuteAsync(holder, "DROP TABLE held");
            });
    }

    [Fact]
    public async Task Lookups_ThatFindNothing_AreFound()
    {
        using var console = new RedisConsole(assessed.Platform.Redis, assessed.RedisPassword);
        using var end = new CancellationTokenSource();
        var load = Task.CompletedTask;
        await _faults.FindAsync(
            "cache_hits_low redis",
            () => Done(() => load = console.RepeatAsync([.. Enumerable.Repeat("GET none", 20)], end.Token)),
            async () =>
            {
                await end.CancelAsync();
                await load;
            });
    }

    [Fact]
    public async Task Cache_ThatThrowsAwayWhatIsNew_IsFound()
    {
        using var console = new RedisConsole(assessed.Platform.Redis, assessed.RedisPassword);
        using var end = new CancellationTokenSource();
        var load = Task.CompletedTask;
        var value = new string('x', 10_000);
        await _faults.FindAsync(
            "cache_evictions redis",
            () => Done(() =>
            {
                console.Run("CONFIG SET maxmemory-policy allkeys-lru", $"CONFIG SET maxmemory {console.UsedMemory() + 4_000_000}");
                load = console.RepeatAsync([.. Enumerable.Range(0, 1_000).Select(number => $"SET key{number} {value}")], end.Token);
            }),
            async () =>
            {
                await end.CancelAsync();
                await load;
                console.Run("FLUSHALL", "CONFIG SET maxmemory 0", "CONFIG SET maxmemory-policy noeviction");
            });
    }

    [Fact]
    public async Task Cache_ThatIsFull_IsFound()
    {
        using var console = new RedisConsole(assessed.Platform.Redis, assessed.RedisPassword);
        await _faults.FindAsync(
            "cache_memory redis",
            () => Done(() => console.Run("CONFIG SET maxmemory-policy noeviction", $"CONFIG SET maxmemory {console.UsedMemory()}")),
            () => Done(() => console.Run("CONFIG SET maxmemory 0")));
    }

    [Fact]
    public Task Backup_ThatIsMissing_IsFound()
    {
        var folder = Directory.CreateDirectory(Path.Combine(assessed.Folder, "none")).FullName;
        return _faults.FindAsync($"backup_missing {folder}", "--backups", folder);
    }

    [Theory]
    [InlineData("backup_old", 27, 27)]
    [InlineData("backup_unverified", 1, 24 * 9)]
    public async Task Backup_OfAnotherDay_IsFound(string expected, int newest, int oldest)
    {
        var folder = CopyBackups(expected);
        foreach (var (backup, age) in Directory.GetDirectories(folder).OrderDescending(StringComparer.Ordinal).Zip([newest, oldest]))
        {
            await MakeOlderAsync(backup, age);
        }

        await _faults.FindAsync($"{expected} {folder}", "--backups", folder);
    }

    [Fact]
    public Task Backup_ThatIsCut_IsFound()
    {
        var folder = CopyBackups("cut");
        var dump = new FileInfo(Path.Combine(Directory.GetDirectories(folder).Max(StringComparer.Ordinal)!, "database.dump"));
        using (var file = dump.OpenWrite())
        {
            file.SetLength(dump.Length / 2);
        }

        return _faults.FindAsync($"backup_damaged {folder}", "--backups", folder);
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static async Task ExecuteAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        await command.ExecuteNonQueryAsync(Stop);
    }

    // The time is in the manifest, whose hash stands beside it.
    private static async Task MakeOlderAsync(string backup, int hours)
    {
        var manifest = Path.Combine(backup, "manifest.json");
        var lines = await File.ReadAllLinesAsync(manifest, Stop);
        var place = Array.FindIndex(lines, line => line.TrimStart().StartsWith("\"created_at\"", StringComparison.Ordinal));
        var time = TimeProvider.System.GetUtcNow().AddHours(-hours).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        lines[place] = $"  \"created_at\": \"{time}\",";
        await File.WriteAllTextAsync(manifest, string.Join('\n', lines) + "\n", Stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(manifest, Stop)));
        await File.WriteAllTextAsync(Path.Combine(backup, "manifest.sha256"), $"{hash}  manifest.json\n", Stop);
    }

    private string CopyBackups(string name)
    {
        var folder = Path.Combine(assessed.Folder, name);
        foreach (var file in Directory.GetFiles(assessed.Backups, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(assessed.Backups, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }
}

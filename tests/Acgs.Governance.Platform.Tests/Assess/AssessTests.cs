// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Security.Cryptography;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Platform.Tests.Assess;

/// <summary>One fault after the other in a running platform: each is found, nothing else is, and nothing is left when it is mended.</summary>
public sealed class AssessTests(AssessedPlatform assessed) : IClassFixture<AssessedPlatform>
{
    private const string SlowMachine = "alert_firing AcgsLatencyBudget";
    private const string OtherHash = "ffffffffffffffff";

    private static readonly TimeSpan FoundWithin = TimeSpan.FromSeconds(60);

    // Alerts about what happened in the last five minutes fire as long.
    private static readonly TimeSpan CleanWithin = TimeSpan.FromMinutes(8);

    private readonly DateTimeOffset _begin = TimeProvider.System.GetUtcNow();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Platform_ThatIsWell_IsCleanTwiceAndUnderLoad()
    {
        await WaitUntilCleanAsync();
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
        var loaded = await assessed.AssessAsync(_begin);
        await end.CancelAsync();
        await load;

        Assert.True(clean.Findings.Count == 0 && clean.Code == 0, clean.Text);
        Assert.True(Without(loaded).Count == 0, loaded.Text);
    }

    [Fact]
    public Task Database_ThatIsFrozen_IsTheOnlyFinding() => FindAsync(
        "database_down postgresql", () => Done(assessed.Platform.PostgreSql.Freeze), () => Done(assessed.Platform.PostgreSql.Thaw));

    [Fact]
    public Task Cache_ThatIsFrozen_IsTheOnlyFinding() => FindAsync(
        "cache_down redis", () => Done(assessed.Platform.Redis.Freeze), () => Done(assessed.Platform.Redis.Thaw));

    [Fact]
    public Task Service_ThatIsFrozen_IsTheOnlyFinding() => FindAsync(
        "service_down coordinator", () => Done(assessed.Platform.Coordinator.Freeze), () => Done(assessed.Platform.Coordinator.Thaw));

    [Fact]
    public Task Prometheus_ThatIsFrozen_IsTheOnlyFinding() => FindAsync(
        "page_down prometheus", () => Done(assessed.Platform.Prometheus.Freeze), () => Done(assessed.Platform.Prometheus.Thaw));

    [Fact]
    public Task Target_ThatIsDead_IsFound() => FindAsync("service_down dead", Nothing, Nothing, "dead=http://127.0.0.1:1");

    [Fact]
    public Task Target_ThatIsOptionalAndDead_IsFound() =>
        FindAsync("optional_down dashboards", Nothing, Nothing, "dashboards=http://127.0.0.1:1/api/health", "--optional", "dashboards");

    [Theory]
    [InlineData(OtherHash, "hash_wrong replica")]
    [InlineData(AssessedPlatform.Older, "hash_drift constitution")]
    public async Task Replica_UnderAnotherHash_IsFound(string hash, string expected)
    {
        await using var replica = AppProcess.Start(AssessedPlatform.ProgramOf("GovernedService", "GovernedService.dll"), [], new Dictionary<string, string?>
        {
            ["ASPNETCORE_CONTENTROOT"] = assessed.Folder,
            ["Urls"] = "http://127.0.0.1:0",
            ["Acgs__Service"] = "replica",
            ["Acgs__ConstitutionalHash"] = hash,
            ["Acgs__Ledger__Path"] = Path.Combine(assessed.Folder, $"{hash}.db"),
        });
        var line = await replica.WaitForLineAsync(line => line.Contains("Now listening on: http", StringComparison.Ordinal), FoundWithin);
        var address = line[line.IndexOf("http://127", StringComparison.Ordinal)..].Split('"', ' ')[0];

        await FindAsync(expected, Nothing, Nothing, $"replica={address}");
    }

    [Fact]
    public Task Ledger_ThatSomebodyChanged_IsFound() => FindAsync(
        $"ledger_tampered {assessed.Platform.Auth.Ledger}",
        () => assessed.QueryLedgerAsync("UPDATE record SET service = 'nobody' WHERE service = 'acgs-cli'"),
        () => assessed.QueryLedgerAsync("UPDATE record SET service = 'acgs-cli' WHERE service = 'nobody'"));

    [Fact]
    public Task Checkpoint_ThatIsLost_IsFound() => FindAsync(
        $"checkpoint_lost {assessed.Platform.Auth.Ledger}",
        () => assessed.QueryLedgerAsync("CREATE TABLE lost AS SELECT * FROM checkpoint WHERE size = 1; DELETE FROM checkpoint WHERE size = 1"),
        () => assessed.QueryLedgerAsync("INSERT INTO checkpoint SELECT * FROM lost; DROP TABLE lost"));

    [Fact]
    public async Task Checkpoint_ThatIsLate_IsFound()
    {
        var copy = Path.Combine(assessed.Folder, "copy.db");
        await assessed.QueryLedgerAsync($"VACUUM INTO '{copy}'");
        var old = Guid.CreateVersion7(_begin.AddMinutes(-20)).ToString("N");
        await assessed.QueryLedgerAsync(
            $"INSERT INTO writer VALUES (99, 'late'); INSERT INTO record (key, id, service, rule, severity, count, json) VALUES ((99 << 40) + 1, X'{old}', 'x', 'x', 0, 1, '{{}}')",
            copy);

        await FindAsync($"checkpoint_late {copy}", Nothing, Nothing, "--ledger", copy);
    }

    [Fact]
    public Task Alerts_ThatWereGivenUp_AreFound() => FindAsync(
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
        await FindAsync("constitution_violated auth", async () => (await client.GetAsync(new Uri(assessed.Platform.Auth.Address, "principles"), Stop)).Dispose(), Nothing);
    }

    [Fact]
    public async Task Connections_ThatAreNearlyUsedUp_AreFound()
    {
        var sessions = new List<NpgsqlConnection>();
        await FindAsync(
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
        await FindAsync("database_slow postgresql", () => ExecuteAsync(session, "BEGIN; SELECT 1"), () => ExecuteAsync(session, "ROLLBACK"), "--slow", "3s");
    }

    [Fact]
    public async Task Session_ThatWaitsForALock_IsFound()
    {
        await using var holder = await assessed.ConnectAsync();
        await using var waiter = await assessed.ConnectAsync();
        var waiting = Task.CompletedTask;
        await FindAsync(
            "database_blocked postgresql",
            async () =>
            {
                await ExecuteAsync(holder, "CREATE TABLE held (id int); BEGIN; LOCK TABLE held");
                waiting = ExecuteAsync(waiter, "SELECT * FROM held");
            },
            () => ExecuteAsync(holder, "ROLLBACK; DROP TABLE IF EXISTS held"));
        await waiting.ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task Lookups_ThatFindNothing_AreFound()
    {
        using var console = new RedisConsole(assessed.Platform.Redis, assessed.RedisPassword);
        using var end = new CancellationTokenSource();
        var load = Task.CompletedTask;
        await FindAsync(
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
        await FindAsync(
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
        await FindAsync(
            "cache_memory redis",
            () => Done(() => console.Run("CONFIG SET maxmemory-policy noeviction", $"CONFIG SET maxmemory {console.UsedMemory()}")),
            () => Done(() => console.Run("CONFIG SET maxmemory 0")));
    }

    [Fact]
    public Task Backup_ThatIsMissing_IsFound()
    {
        var folder = Directory.CreateDirectory(Path.Combine(assessed.Folder, "none")).FullName;
        return FindAsync($"backup_missing {folder}", Nothing, Nothing, "--backups", folder);
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

        await FindAsync($"{expected} {folder}", Nothing, Nothing, "--backups", folder);
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

        return FindAsync($"backup_damaged {folder}", Nothing, Nothing, "--backups", folder);
    }

    private static Task Nothing() => Task.CompletedTask;

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

    private static List<string> Without(AssessedState state) =>
        [.. state.Findings.Where(finding => !finding.StartsWith(SlowMachine, StringComparison.Ordinal))];

    // The time is in the manifest, whose hash stands beside it.
    private static async Task MakeOlderAsync(string backup, int hours)
    {
        var manifest = Path.Combine(backup, "manifest.json");
        var lines = await File.ReadAllLinesAsync(manifest, Stop);
        var place = Array.FindIndex(lines, line => line.TrimStart().StartsWith("\"created_at\"", StringComparison.Ordinal));
        lines[place] = $"  \"created_at\": \"{TimeProvider.System.GetUtcNow().AddHours(-hours).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}\",";
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

    private async Task FindAsync(string expected, Func<Task> inject, Func<Task> mend, params string[] arguments)
    {
        await WaitUntilCleanAsync();
        await inject();
        var last = new AssessedState(0, [], string.Empty);
        try
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    last = await assessed.AssessAsync(_begin, arguments);
                    Assert.True(Without(last) is [] or [_], last.Text);
                    return Without(last) is [var found] && found == expected && last.Code == 1;
                },
                FoundWithin,
                expected);
        }
        catch (TimeoutException late)
        {
            Assert.Fail($"{late.Message}\n{last.Text}");
        }
        finally
        {
            await mend();
        }

        await WaitUntilCleanAsync();
    }

    private async Task WaitUntilCleanAsync()
    {
        var last = new AssessedState(0, [], string.Empty);
        try
        {
            await Eventually.TrueAsync(
                async () => Without(last = await assessed.AssessAsync(TimeProvider.System.GetUtcNow())).Count == 0, CleanWithin, "a clean platform");
        }
        catch (TimeoutException late)
        {
            Assert.Fail($"{late.Message}\n{last.Text}");
        }
    }
}

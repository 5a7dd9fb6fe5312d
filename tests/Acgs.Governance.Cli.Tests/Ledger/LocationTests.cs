// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Cli.Tests.Ledger;

/// <summary>How the ledger is found.</summary>
public sealed class LocationTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>
{
    [Fact]
    public async Task Ledger_NotNamed_SaysHowToNameIt()
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "ledger", "verify");

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("use --ledger with a file or a connection string, set ACGS_LEDGER", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Ledger_ThatMayNotBeRead_IsNotCalledMissing()
    {
        using var ledger = await LedgerFolder.CreateAsync(10);

        var result = await OtherAccount.RunAsync(ledger.Folder, "data", "ledger", "verify", "--ledger", LedgerFolder.Database);

        Assert.Equal((3, string.Empty), (result.ExitCode, result.Output));
        Assert.Contains("/data/ledger.db may not be read by this account.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ledger migrate", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("appsettings.json", "{ \"Acgs\": { \"Ledger\": { \"Path\": \"data/ledger.db\" } } } // as services write it")]
    [InlineData("appsettings.Production.json", "{ \"acgs:ledger:path\": \"data/ledger.db\", }")]
    public async Task Ledger_OfTheConfiguration_IsFoundFromElsewhere(string file, string content)
    {
        using var ledger = await LedgerFolder.CreateAsync(10);
        using var elsewhere = new TemporaryFolder();
        File.Move(ledger.PathOf(LedgerFolder.Database), ledger.PathOf("data/other.db"));
        ledger.Folder.Write(file, content.Replace("ledger.db", "other.db", StringComparison.Ordinal));

        var here = await ledger.RunAsync("governance", "violations");
        var there = await CliProcess.RunAsync(elsewhere, "governance", "violations", "--config", ledger.Folder.Path);

        Assert.Equal((1, 1), (here.ExitCode, there.ExitCode));
        Assert.Equal(here.Output, there.Output);
    }

    [Theory]
    [InlineData("ACGS_LEDGER")]
    [InlineData("Acgs__Ledger__Path")]
    public async Task Ledger_OfTheEnvironment_ComesBeforeFiles(string variable)
    {
        using var ledger = await LedgerFolder.CreateAsync(10);
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{ \"Acgs\": { \"Ledger\": { \"Path\": \"none.db\" } } }");
        var environment = new Dictionary<string, string?> { [variable] = ledger.PathOf(LedgerFolder.Database) };

        var result = await Processes.RunAsync(CliProcess.Executable, folder.Path, ["governance", "violations"], environment: environment);

        Assert.Equal((1, "10 records, 14 violations\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Configuration_ThatIsNotJson_IsNamedWithItsLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{\n  \"Acgs\": {\n}");

        var result = await CliProcess.RunAsync(folder, "ledger", "verify");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("appsettings.json', line 3: this is not JSON.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://ann:s%40cret@db.example:5433/audit?sslmode=verify-full",
        "Host=db.example;Port=5433;Database=audit;Username=ann;Password=s@cret;SSL Mode=VerifyFull")]
    [InlineData("postgres://a:1,b:2/audit?target_session_attrs=read-write&user=ann",
        "Host=a:1,b:2;Database=audit;Username=ann;Target Session Attributes=read-write")]
    [InlineData("postgresql:///audit?host=/run/postgresql", "Host=/run/postgresql;Database=audit")]
    [InlineData("postgresql://[::1]:5433", "Host=::1;Port=5433")]
    [InlineData("Host=db;Password=x", "Host=db;Password=x")]
    public void Location_OfPostgreSql_IsThatOfNpgsql(string text, string expected) =>
        Assert.True(LedgerLocation.Parse(text, "--ledger", "/").Connection!.EquivalentTo(new NpgsqlConnectionStringBuilder(expected)));

    [Theory]
    [InlineData("postgresql://u:hunter2@h/d?colour=red", "'colour'")]
    [InlineData("postgresql://u:hunter2@h:port/d", "'Port'")]
    [InlineData("Host=h;Password=hunter2;Colour=red", "no valid connection string")]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=hunter2;Database=d", "127.0.0.1:1")]
    public async Task Location_ThatFails_ShowsNoPassword(string ledger, string expected)
    {
        using var folder = new TemporaryFolder();

        var result = await CliProcess.RunAsync(folder, "ledger", "verify", "--ledger", ledger);

        Assert.InRange(result.ExitCode, 2, 3);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_InPostgreSql_IsMadeFilledAndVerified()
    {
        var server = await postgres.GetAsync();
        using var folder = new TemporaryFolder();
        Configure(folder, "of_cli", server.ConnectionString());

        var made = await CliProcess.RunAsync(folder, "ledger", "migrate");
        await AppendAsync(server.ConnectionString(), "of_cli");
        var list = await CliProcess.RunAsync(folder, "governance", "violations", "--since=2h");
        var verify = await CliProcess.RunAsync(folder, "ledger", "verify");

        Assert.Equal((0, 1, 0), (made.ExitCode, list.ExitCode, verify.ExitCode));
        Assert.Contains("log 'audit'", made.Output, StringComparison.Ordinal);
        Assert.Equal("100 records, 140 violations\n", list.Error);
        Assert.StartsWith("intact: log 'audit', 100 records", verify.Output, StringComparison.Ordinal);
    }

    // A table that somebody else holds: the verification waits, as long as nobody stops it.
    [Theory]
    [InlineData("ledger verify")]
    [InlineData("ledger export --output records.jsonl")]
    [InlineData("ledger prune --before 1m")]
    public async Task Work_Interrupted_EndsWithNothingHalfDone(string line)
    {
        var server = await postgres.GetAsync();
        var schema = "of_" + Guid.NewGuid().ToString("N");
        await AppendAsync(server.ConnectionString(), schema);
        using var folder = new TemporaryFolder();
        Configure(folder, schema, $"{server.ConnectionString()};Application Name={schema}");
        await using var source = NpgsqlDataSource.Create(server.ConnectionString());
        await using var holder = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand($"LOCK TABLE {schema}.record, {schema}.run", holder))
        {
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(CliProcess.Executable, line.Split(' '))
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        await using var count = source.CreateCommand($"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{schema}' AND wait_event_type = 'Lock'");
        await Eventually.TrueAsync(
            async () => (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))! == 1, TimeSpan.FromSeconds(60), "the program waits for the lock");
        using (var terminate = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await terminate.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("acgs-cli: stopped before the end; run the command again.\n", error);
        Assert.Equal(3, process.ExitCode);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    private static void Configure(TemporaryFolder folder, string schema, string connection) => folder.Write(
        "appsettings.json",
        $$"""
        {
          "Acgs": { "Service": "audit", "Ledger": { "Schema": "{{schema}}" } },
          "ConnectionStrings": { "postgresql": "{{connection}}" }
        }
        """);

    private static async Task AppendAsync(string connection, string schema)
    {
        using var keys = await LedgerFolder.CreateAsync(0);
        await using var store = PostgreSqlLedgerStore.Open(connection, schema);
        var start = TimeProvider.System.GetUtcNow().AddMinutes(-100);
        await LedgerMaker.AppendAsync(store, 100, start, keys.Folder.Read(LedgerFolder.PrivateKey), static _ => { });
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text.Json;
using Acgs.Governance.Cli.Tests.Kit;
using Acgs.Governance.Cli.Tests.Reports;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Cli.Tests.Commands.Databases;

public sealed class DatabaseStatsTests(PostgreSqlFixture postgres) : IClassFixture<PostgreSqlFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Statistics_OfTheConfiguredDatabase_AreShown()
    {
        var server = await postgres.GetAsync();
        _folder.Write("appsettings.json", $$"""{ "ConnectionStrings": { "postgresql": "{{server.ConnectionString()}}" } }""");
        await server.RunSqlAsync("CREATE DATABASE shown");
        await server.RunSqlAsync("CREATE TABLE \"a\u001b[31m\" AS SELECT generate_series(1, 10); DELETE FROM \"a\u001b[31m\"", "shown");
        await Eventually.TrueAsync(
            async () => (await server.RunSqlAsync("SELECT n_dead_tup FROM pg_stat_user_tables", "shown")).Trim() == "10",
            TimeSpan.FromSeconds(60), "the counts have arrived");

        var configured = await CliProcess.RunAsync(_folder, "db", "stats");
        var named = await RunAsync(server.Password, "db", "stats", "--database", $"postgresql://postgres@127.0.0.1:{server.Port}/shown");

        Assert.Equal((0, string.Empty), (configured.ExitCode, configured.Error));
        Assert.Matches("^PostgreSQL 15[.0-9]*, database 'postgres', [.0-9]+ MiB, up .+, read as 'postgres'\n", configured.Output);
        Assert.Matches("\nconnections +[0-9]+ of 100 \\(3 reserved\\)", configured.Output);
        Assert.EndsWith(
            "\nnote: pg_stat_statements is not there; it is an extension: name it in shared_preload_libraries, restart the server and run "
            + "CREATE EXTENSION pg_stat_statements in this database.\n", configured.Output, StringComparison.Ordinal);
        Assert.Contains(
            "dead rows\n  public.a\\u001B[31m: 10 dead, 0 live (100 % dead), autovacuum never, vacuum never\n"
            + "most written\n  public.a\\u001B[31m: 10 inserted, 0 updated, 10 deleted\n", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_AsJson_AreValid()
    {
        var server = await postgres.GetAsync();

        var result = await RunAsync(
            server.Password, "db", "stats", "--format", "json", "--top", "100", "--database", $"Host=127.0.0.1;Port={server.Port};Username=postgres");

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Equal([], (await Schema.OwnAsync("db-stats")).Errors(result.Output));
        var json = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(("postgres", 100), (json.GetProperty("server").GetProperty("role").GetString(), json.GetProperty("connections").GetProperty("max").GetInt32()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("statements").ValueKind);
    }

    [Fact]
    public async Task Password_IsTakenFromThePasswordFile()
    {
        var server = await postgres.GetAsync();
        _folder.Write("passwords", $"127.0.0.1:{server.Port}:*:postgres:{server.Password}\n");

        var result = await Processes.RunAsync(
            CliProcess.Executable, _folder.Path, ["db", "stats", "--database", $"postgresql://postgres@127.0.0.1:{server.Port}/postgres"],
            environment: new Dictionary<string, string?> { ["PGPASSFILE"] = "passwords" });

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("db stats", "no database is named: use --database with a URI such as postgresql://user@host:5432/name, set ACGS_DATABASE, or run it where the service has")]
    [InlineData("db stats --database other", "--database is no URI or connection string of PostgreSQL, and the configuration has no connection string of this name.")]
    [InlineData("db stats --database postgresql://a:hunter2@b/c", "--database has a password, which others on the machine can read: leave it out, and set PGPASSWORD")]
    [InlineData("db stats --database Host=a;Password=hunter2", "--database has a password")]
    [InlineData("db stats --database postgresql:///c", "--database names no host of PostgreSQL.")]
    [InlineData("db stats --database postgresql://a?x=1", "--database: the parameter 'x' of the URI is not known")]
    [InlineData("db stats --config none", "--config: 'none' does not exist")]
    [InlineData("db stats --top 0", "--top takes a count from 1 to 100.")]
    [InlineData("db stats --timeout 5", "--timeout takes a time such as 500ms, 5s or 1m")]
    public async Task Stats_WrongArgument_IsNamed(string line, string expected)
    {
        var result = await CliProcess.RunAsync(_folder, line.Split(' '));

        Assert.Equal((2, string.Empty), (result.ExitCode, result.Output));
        Assert.StartsWith($"acgs-cli: {expected}", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_ThatCannotBeAsked_IsOneSentence()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        var database = $"postgresql://postgres@127.0.0.1:{server.Port}/postgres";

        var wrong = await RunAsync("wrong", "db", "stats", "--database", database);
        server.Freeze();
        var clock = Stopwatch.StartNew();
        var frozen = await RunAsync(server.Password, "db", "stats", "--database", database, "--timeout", "1s");

        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(30));
        var name = $"acgs-cli: PostgreSQL at 127.0.0.1:{server.Port}";
        Assert.Equal((3, $"{name}: it refuses the role or its password: check PGPASSWORD, PGPASSFILE and the name of the role.\n"), (wrong.ExitCode, wrong.Error));
        Assert.Equal((3, $"{name}: no answer within 1 s.\n"), (frozen.ExitCode, frozen.Error));
        server.Thaw();
    }

    private Task<ProcessResult> RunAsync(string password, params string[] arguments) => Processes.RunAsync(
        CliProcess.Executable, _folder.Path, arguments, environment: new Dictionary<string, string?> { ["PGPASSWORD"] = password });
}

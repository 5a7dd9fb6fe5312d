// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Tests;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>A service whose ledger is in PostgreSQL.</summary>
public sealed class LedgerServiceTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Service_ThatMayMigrate_RecordsInItsSchema()
    {
        await using var scene = await LedgerScene.StartAsync(migrated: false);
        await using var host = await StartAsync(
            governance => governance.AddPostgreSqlLedger().AddPostgreSqlLedger(),
            ("ConnectionStrings:postgresql", scene.Tested.ConnectionString),
            ("Acgs:Ledger:Schema", scene.Tested.Schema),
            ("Acgs:Ledger:MigrateAtStart", "true"));

        await AssertRecordsAsync(host, scene);
    }

    [Fact]
    public async Task Service_WithADataSource_UsesIt()
    {
        await using var scene = await LedgerScene.StartAsync();
        await using var host = await StartAsync(
            governance => governance.AddPostgreSqlLedger(configure: ledger => ledger.Schema = scene.Tested.Schema)
                .Services.AddSingleton(_ => NpgsqlDataSource.Create($"{scene.Tested.ConnectionString};Application Name={scene.Tested.Schema[^20..]}")));

        await AssertRecordsAsync(host, scene);
        Assert.NotEqual(0L, await scene.Tested.AskAsync("SELECT count(*) FROM pg_stat_activity WHERE application_name = $1", scene.Tested.Schema[^20..]));
    }

    [Fact]
    public async Task Service_WithANamedConnection_UsesIt()
    {
        await using var scene = await LedgerScene.StartAsync();
        await using var host = await StartAsync(
            governance => governance.AddPostgreSqlLedger("audit", ledger => ledger.Schema = scene.Tested.Schema),
            ("ConnectionStrings:audit", scene.Tested.ConnectionString), ("ConnectionStrings:postgresql", "Host=elsewhere.example"));

        await AssertRecordsAsync(host, scene);
    }

    [Fact]
    public async Task Service_WithoutSchema_SaysWhatToDoAndGoesOnWhenItIsThere()
    {
        await using var scene = await LedgerScene.StartAsync(migrated: false);
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        await using var host = await StartAsync(
            governance =>
            {
                governance.Services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)));
                governance.AddPostgreSqlLedger(configure: ledger => ledger.ConnectionString = scene.Tested.ConnectionString);
            },
            ("Acgs:Ledger:Schema", scene.Tested.Schema));

        await Eventually.TrueAsync(
            () => logs.GetSnapshot().Any(record => record.Level == LogLevel.Error), TimeSpan.FromSeconds(30), "the record of the missing schema");
        var said = Assert.Single(logs.GetSnapshot(), record => record.Level == LogLevel.Error).Message;
        Assert.Contains("acgs-cli ledger migrate", said, StringComparison.Ordinal);
        Assert.DoesNotContain((await LedgerServer.GetAsync()).Password, said, StringComparison.Ordinal);

        await scene.Store.MigrateAsync("example", Cancellation);
        await AssertRecordsAsync(host, scene);
    }

    [Theory]
    [InlineData("", "ConnectionStrings:postgresql is not set")]
    [InlineData("Hots=db.example;Password=hunter2", "ConnectionStrings:postgresql is malformed")]
    [InlineData("Database=decisions;Password=hunter2", "ConnectionStrings:postgresql is malformed")]
    public async Task Service_WithoutADatabase_DoesNotStart(string connection, string problem)
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(
            () => StartAsync(governance => governance.AddPostgreSqlLedger(), ("ConnectionStrings:postgresql", connection)));

        Assert.Contains(problem, failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_WithASchemaThatCannotBe_DoesNotStart()
    {
        var failed = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(
            governance => governance.AddPostgreSqlLedger(), ("ConnectionStrings:postgresql", "Host=db.example"), ("Acgs:Ledger:Schema", new('x', 64))));

        Assert.Contains("Acgs:Ledger:Schema", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddPostgreSqlLedger_OfTwoLocations_Throws()
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateEmptyBuilder(new()).AddAcgsGovernance();

        Assert.Throws<ArgumentException>(() => builder.AddPostgreSqlLedger(configure: ledger =>
        {
            ledger.ConnectionString = "Host=db.example";
            ledger.DataSource = _ => NpgsqlDataSource.Create("Host=db.example");
        }));
        Assert.Throws<ArgumentException>(() => builder.AddPostgreSqlLedger(configure: ledger => ledger.ConnectionString = "Hots=db.example"));
        Assert.Throws<ArgumentException>(() => builder.AddPostgreSqlLedger(" "));
    }

    private static Task<GovernedHost> StartAsync(Action<GovernanceBuilder> connect, params (string Key, string Value)[] settings) => GovernedHost.StartAsync(
        governance =>
        {
            governance.AddViolationRule("four_eyes", ViolationSeverity.High);
            connect(governance);
        },
        settings);

    private static async Task AssertRecordsAsync(GovernedHost host, LedgerScene scene)
    {
        var ledger = host.Services.GetRequiredService<IViolationLedger>();
        var id = await ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Cancellation);

        var record = (await scene.QueryAsync()).Single().ToRecord();
        Assert.Equal((id, "four_eyes", ViolationSeverity.High), (record.Id, record.Rule, record.Severity));
        await Eventually.TrueAsync(async () => await scene.Store.ReadSizeAsync(Cancellation) == 1, Deadline, "the index of the record");
        Assert.Empty((await ledger.VerifyAsync(cancellationToken: Cancellation)).Findings);
    }
}

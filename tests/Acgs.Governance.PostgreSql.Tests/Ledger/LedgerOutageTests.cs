// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>Servers that stop, freeze and fail over under load: what was acknowledged is in the log, once.</summary>
public sealed class LedgerOutageTests
{
    [Theory]
    [InlineData(StopMode.Fast, 1)]
    [InlineData(StopMode.Immediate, 1)]
    [InlineData(StopMode.Fast, 20, Explicit = true)]
    [InlineData(StopMode.Immediate, 20, Explicit = true)]
    public async Task Load_OnAServerThatRestarts_LosesAndDoublesNothing(StopMode mode, int rounds)
    {
        await using var server = await StartAsync();
        await using var load = new LedgerLoad(server.ConnectionString(), writers: 2);
        for (var round = 0; round < rounds; round++)
        {
            await load.UntilMoreAsync(500);
            await server.StopAsync(mode);
            await load.UntilFailedAsync();
            await server.StartAgainAsync();
        }

        await load.UntilMoreAsync(500);
        await load.AssertCompleteAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10, Explicit = true)]
    public async Task Load_OnAServerThatFreezes_LosesAndDoublesNothing(int rounds)
    {
        await using var server = await StartAsync();
        await using var load = new LedgerLoad(server.ConnectionString(), writers: 2);
        for (var round = 0; round < rounds; round++)
        {
            await load.UntilMoreAsync(500);
            server.Freeze();
            await load.UntilFailedAsync();
            server.Thaw();
        }

        await load.UntilMoreAsync(500);
        await load.AssertCompleteAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10, Explicit = true)]
    public async Task Load_WhoseSessionsAreKilled_LosesAndDoublesNothing(int rounds)
    {
        await using var server = await StartAsync();
        await using var load = new LedgerLoad(server.ConnectionString(), writers: 2);
        for (var round = 0; round < rounds * 5; round++)
        {
            await load.UntilMoreAsync(200);
            await server.RunSqlAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
        }

        await load.UntilMoreAsync(200);
        Assert.NotEqual(0, load.Failures);
        await load.AssertCompleteAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5, Explicit = true)]
    public async Task Load_OnAServerThatFailsOver_LosesAndDoublesNothing(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await using var primary = await StartAsync();
            await using var standby = await primary.StartStandbyAsync();
            await primary.RunSqlAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
            await primary.RunSqlAsync("SELECT pg_reload_conf()");
            await using var load = new LedgerLoad(
                $"Host={primary.Host}:{primary.Port},{standby.Host}:{standby.Port};Username={primary.UserName};Password={primary.Password};Database=postgres;"
                + "Target Session Attributes=primary;Host Recheck Seconds=1", writers: 2);
            await load.UntilMoreAsync(500);
            await primary.StopAsync(StopMode.Immediate);
            await load.UntilFailedAsync();
            await standby.RunSqlAsync("SELECT 1");
            await standby.PromoteAsync();
            // It has nobody to wait for.
            await standby.RunSqlAsync("ALTER SYSTEM SET synchronous_standby_names = ''");
            await standby.RunSqlAsync("SELECT pg_reload_conf()");

            await load.UntilMoreAsync(500);
            await load.AssertCompleteAsync();
        }
    }

    [Fact]
    public async Task Load_OfFourWriters_IsOneLog()
    {
        await using var server = await StartAsync();
        await using var load = new LedgerLoad(server.ConnectionString(), writers: 4, attempt: 60);
        await load.UntilMoreAsync(5_000);

        await load.AssertCompleteAsync();
        Assert.Equal(0, load.Failures);
        Assert.Equal("4", await server.RunSqlAsync("SELECT count(*) FROM acgs_ledger.writer"));
    }

    // PostgreSQL tells whoever gives up waiting for the standby of a success, with a warning; and whoever repeats it finds the rows.
    [Fact]
    public async Task Append_ThatTheStandbyDoesNotHave_IsNotAcknowledged()
    {
        await using var primary = await StartAsync();
        await using var standby = await primary.StartStandbyAsync();
        await primary.RunSqlAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await primary.RunSqlAsync("SELECT pg_reload_conf()");
        await using var store = PostgreSqlLedgerStore.Open($"{primary.ConnectionString()};Command Timeout=2");
        using var log = new TestedLog(store);
        _ = await log.AppendAsync("writer", 3);
        standby.Freeze();
        var rows = log.Make("writer", 3);

        using var given = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        _ = await Assert.ThrowsAnyAsync<Exception>(() => store.AppendAsync(rows, given.Token));
        _ = await Assert.ThrowsAnyAsync<Exception>(() => store.AppendAsync(rows, TestContext.Current.CancellationToken));
        standby.Thaw();
        await using var patient = PostgreSqlLedgerStore.Open(primary.ConnectionString());
        await patient.AppendAsync(rows, TestContext.Current.CancellationToken);

        await primary.StopAsync(StopMode.Immediate);
        Assert.Equal("6", await standby.RunSqlAsync("SELECT count(*) FROM acgs_ledger.record"));
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        var server = await PostgreSqlServer.StartAsync("idle_in_transaction_session_timeout=0");
        await using var store = PostgreSqlLedgerStore.Open(server.ConnectionString());
        await store.MigrateAsync(TestedLog.Origin, TestContext.Current.CancellationToken);
        return server;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>Behind PgBouncer in transaction mode, where each transaction has another session.</summary>
public sealed class LedgerPoolerTests
{
    [Fact]
    public async Task Ledger_BehindAPooler_IsMadeWrittenVerifiedAndPruned()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var server = await PostgreSqlServer.StartAsync();
        await using var pooler = await PgBouncer.StartAsync(server);
        await using var store = PostgreSqlLedgerStore.Open(pooler.ConnectionString());
        using var log = new TestedLog(store);
        await store.MigrateAsync(TestedLog.Origin, cancellation);
        await store.MigrateAsync(TestedLog.Origin, cancellation);

        _ = await log.AddAsync("before", 600);
        await using (var load = new LedgerLoad(pooler.ConnectionString(), writers: 4))
        {
            await load.UntilMoreAsync(2_000);
        }

        await log.IntegrateAsync();
        var checkpoint = await log.SignAsync();
        Assert.Empty((await log.VerifyAsync(checkpoint)).Findings);
        Assert.Equal(600, await new LedgerPruner(store, TimeProvider.System).PruneAsync(TestedLog.Start.AddSeconds(600), cancellation));
        Assert.Empty((await log.VerifyAsync(checkpoint)).Findings);
        Assert.Equal("0", await server.RunSqlAsync("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"));
    }

    // The default of PgBouncer, with which version 1.18.0 mixes the packets of its clients now and then.
    [Fact(Explicit = true)]
    public async Task Load_BehindAPoolerOfSmallBuffers_StoresWhatWasSent()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var pooler = await PgBouncer.StartAsync(server, packetBuffer: 4096);
        await MigrateAsync(pooler);

        await using var load = new LedgerLoad(pooler.ConnectionString(), writers: 4);
        await load.UntilMoreAsync(500);
        await load.AssertCompleteAsync(server.ConnectionString());
    }

    [Fact]
    public async Task Load_BehindAPoolerThatRestarts_LosesAndDoublesNothing()
    {
        await using var server = await PostgreSqlServer.StartAsync();
        await using var pooler = await PgBouncer.StartAsync(server);
        await MigrateAsync(pooler);

        await using var load = new LedgerLoad(pooler.ConnectionString(), writers: 4);
        await load.UntilMoreAsync(500);
        await pooler.StopAsync(StopMode.Immediate);
        await load.UntilFailedAsync();
        await pooler.StartAgainAsync();

        await load.UntilMoreAsync(500);
        await load.AssertCompleteAsync();
    }
    private static async Task MigrateAsync(PgBouncer pooler)
    {
        await using var store = PostgreSqlLedgerStore.Open(pooler.ConnectionString());
        await store.MigrateAsync(TestedLog.Origin, TestContext.Current.CancellationToken);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>What changes on the way to the server is not stored.</summary>
public sealed class LedgerDamageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("damaged-rule")]
    [InlineData("damaged-service")]
    [InlineData("damaged-writer")]
    [InlineData("{\"client\":")]
    public async Task Append_OfBytesThatAreChangedOnTheWay_StoresNothingUntilTheyArrive(string text)
    {
        await using var scene = await LedgerScene.StartAsync();
        await using var proxy = await StartProxyAsync(text);
        await using var store = Open(scene, proxy);
        using var log = new TestedLog(store);
        var rows = log.Make("damaged-writer", 3, record => record with { Rule = "damaged-rule", Service = "damaged-service" });

        var failure = await Assert.ThrowsAsync<NpgsqlException>(() => store.AppendAsync(rows, Cancellation));

        Assert.Contains("Records arrived damaged", failure.Message, StringComparison.Ordinal);
        Assert.Contains("pkt_buf", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await scene.Tested.AskAsync($"SELECT count(*) FROM {scene.Tested.Tables.Record}"));
        await store.AppendAsync(rows, Cancellation);
        await log.IntegrateAsync();
        Assert.Empty((await log.VerifyAsync(await log.SignAsync())).Findings);
        Assert.Equal(3, await store.ReadSizeAsync(Cancellation));
    }

    [Fact]
    public async Task Integration_WithBytesThatAreChangedOnTheWay_StoresNothingUntilTheyArrive()
    {
        await using var scene = await LedgerScene.StartAsync();
        _ = await scene.Log.AppendAsync("damaged-writer", 300);
        await using var proxy = await StartProxyAsync("damaged-writer");
        await using var store = Open(scene, proxy);
        var integrator = new LedgerIntegrator(store, TimeProvider.System);

        var failure = await Assert.ThrowsAsync<NpgsqlException>(() => integrator.StepAsync(Cancellation));

        Assert.Contains("Records arrived damaged", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, await store.ReadSizeAsync(Cancellation));
        Assert.Equal(300, await integrator.StepAsync(Cancellation));
        Assert.Empty((await scene.Log.VerifyAsync()).Findings);
    }

    private static async Task<DamagingProxy> StartProxyAsync(string text) => new((await LedgerServer.GetAsync()).Port, text);

    private static PostgreSqlLedgerStore Open(LedgerScene scene, DamagingProxy proxy) => PostgreSqlLedgerStore.Open(
        new NpgsqlConnectionStringBuilder(scene.Tested.ConnectionString) { SslMode = SslMode.Disable, Port = proxy.Port }.ConnectionString,
        scene.Tested.Schema);
}

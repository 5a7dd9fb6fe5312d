// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>Rows are in the partition of their month, or wait for it in the default partition.</summary>
public sealed class LedgerMonthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_MakesThisMonthAndTwelveMore()
    {
        await using var scene = await LedgerScene.StartAsync();

        var now = TimeProvider.System.GetUtcNow();
        var months = Enumerable.Range(0, 13).Select(month => Partition(now.AddMonths(month)));
        Assert.Equal([.. months, "record_default"], await PartitionsAsync(scene));
    }

    [Fact]
    public async Task Rows_OfAMonthThatComesLater_AreKeptAndMoved()
    {
        await using var scene = await LedgerScene.StartAsync();
        var future = TimeProvider.System.GetUtcNow().AddYears(3);
        var rows = await scene.Log.AddAsync("writer", 600);
        var wrong = await scene.Log.AddAsync("wrong clock", 2, record => record with { Id = Guid.CreateVersion7(future) });
        var current = await scene.Log.AddAsync("now", 5, record => record with { Id = Guid.CreateVersion7() });
        Assert.Equal(602L, await CountAsync(scene, scene.Tested.Tables.DefaultPartition));

        await scene.Store.MigrateAsync(TestedLog.Origin, Cancellation);

        Assert.Equal(2L, await CountAsync(scene, scene.Tested.Tables.DefaultPartition));
        Assert.Equal(600L, await CountAsync(scene, scene.Tested.Tables.Of(Partition(TestedLog.Start))));
        await scene.Store.AppendAsync(rows, Cancellation);
        await scene.Store.AppendAsync(wrong, Cancellation);
        await scene.Store.AppendAsync(current, Cancellation);
        Assert.Equal(607, (await scene.QueryAsync()).Count);
        Assert.Empty((await scene.Log.VerifyAsync(await scene.Log.SignAsync())).Findings);
        await scene.Store.MigrateAsync(TestedLog.Origin, Cancellation);
        Assert.Equal(15, (await PartitionsAsync(scene)).Count);
    }

    [Fact]
    public async Task Rows_AppendedWhileTheirMonthIsMade_AreThereOnce()
    {
        await using var scene = await LedgerScene.StartAsync();
        using var stop = new CancellationTokenSource();
        var appended = Task.Run(async () =>
        {
            var rows = 0;
            for (var month = 0; !stop.IsCancellationRequested || month == 0; month = (month + 1) % 12)
            {
                var batch = scene.Log.Make("writer", 20, record => record with { Id = Guid.CreateVersion7(TestedLog.Start.AddMonths(-month)) });
                await AppendAsync(scene.Store, batch);
                rows += batch.Count;
            }

            return rows;
        });
        await using var other = scene.Tested.Open();
        for (var round = 0; round < 10; round++)
        {
            await Task.WhenAll(scene.Store.MigrateAsync(TestedLog.Origin, Cancellation), other.MigrateAsync(TestedLog.Origin, Cancellation));
        }

        await stop.CancelAsync();
        var expected = await appended;
        await scene.Log.IntegrateAsync();

        Assert.Equal(expected, (await scene.QueryAsync()).Count);
        Assert.Equal(expected, await scene.Store.ReadSizeAsync(Cancellation));
        Assert.Empty((await scene.Log.VerifyAsync()).Findings);
    }

    // A row that was on its way into the default partition while its month was taken out of it is refused, and goes again.
    private static async Task AppendAsync(ILedgerStore store, IReadOnlyList<StoredRecord> rows)
    {
        while (true)
        {
            try
            {
                await store.AppendAsync(rows, Cancellation);
                return;
            }
            catch (Npgsql.PostgresException moved) when (moved.SqlState == Npgsql.PostgresErrorCodes.CheckViolation)
            {
            }
        }
    }

    private static string Partition(DateTimeOffset time) => string.Create(CultureInfo.InvariantCulture, $"record_{time.UtcDateTime:yyyy_MM}");

    private static async Task<long> CountAsync(LedgerScene scene, string table) => (long)(await scene.Tested.AskAsync($"SELECT count(*) FROM {table}"))!;

    private static async Task<IReadOnlyList<string>> PartitionsAsync(LedgerScene scene) => (string[])(await scene.Tested.AskAsync(
        $"""
        SELECT array_agg(c.relname::text ORDER BY c.relname) FROM pg_inherits JOIN pg_class AS c ON c.oid = inhrelid
        WHERE inhparent = '{scene.Tested.Tables.Record}'::regclass
        """))!;
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>Pruning frees space.</summary>
public sealed class LedgerPruningTests
{
    private static readonly DateTimeOffset January = new(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prune_WholeMonths_DropsThem()
    {
        await using var scene = await LedgerScene.StartAsync();
        await AddAsync(scene, "one", January, 2_000);
        await AddAsync(scene, "two", January.AddMonths(1), 2_000);
        await AddAsync(scene, "one", January.AddMonths(2), 500);
        await scene.Store.MigrateAsync(TestedLog.Origin, Cancellation);
        var checkpoint = await scene.Log.SignAsync();
        var before = await SizeAsync(scene);

        Assert.Equal(4_000, await PruneAsync(scene, January.AddMonths(1).AddDays(10)));

        Assert.InRange(await SizeAsync(scene), 0, before - (0.9 * before * 4_000 / 4_500) + EmptyTables);
        Assert.DoesNotContain("record_2026_01", await TablesAsync(scene));
        Assert.DoesNotContain("record_2026_02", await TablesAsync(scene));
        Assert.Contains("record_2026_03", await TablesAsync(scene));
        Assert.Equal(500, (await scene.QueryAsync()).Count);
        Assert.Empty((await scene.Log.VerifyAsync(checkpoint)).Findings);
    }

    [Fact]
    public async Task Prune_PartOfAMonth_DeletesItsOldRows()
    {
        await using var scene = await LedgerScene.StartAsync();
        await AddAsync(scene, "one", January, 12_000);
        await AddAsync(scene, "two", January.AddDays(1), 500);
        await AddAsync(scene, "one", January.AddDays(2), 500);
        await scene.Store.MigrateAsync(TestedLog.Origin, Cancellation);
        var checkpoint = await scene.Log.SignAsync();

        Assert.Equal(12_500, await PruneAsync(scene, January.AddDays(2)));

        Assert.Equal(500, (await scene.QueryAsync()).Count);
        Assert.Empty((await scene.Log.VerifyAsync(checkpoint)).Findings);
    }

    [Fact]
    public async Task Prune_AllOfTheCurrentMonth_LeavesItsPartition()
    {
        await using var scene = await LedgerScene.StartAsync();
        _ = await scene.Log.AddAsync("one", 600, record => record with { Id = Guid.CreateVersion7() });
        var tables = await TablesAsync(scene);

        Assert.Equal(600, await PruneAsync(scene, TimeProvider.System.GetUtcNow().AddMinutes(1)));
        _ = await scene.Log.AddAsync("one", 5, record => record with { Id = Guid.CreateVersion7() });

        Assert.Equal(tables, await TablesAsync(scene));
        Assert.Equal(0L, await scene.Tested.AskAsync($"SELECT count(*) FROM {scene.Tested.Tables.DefaultPartition}"));
        Assert.Equal(605, await scene.Store.ReadSizeAsync(Cancellation));
        Assert.Empty((await scene.Log.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Prune_WithRowsThatWait_LeavesThem()
    {
        await using var scene = await LedgerScene.StartAsync();
        await AddAsync(scene, "one", January, 300);
        var waiting = await scene.Log.AppendAsync("one", 7, record => record with { Id = Guid.CreateVersion7(January) });

        Assert.Equal(300, await PruneAsync(scene, January.AddMonths(1)));
        Assert.Equal(7, (await scene.QueryAsync()).Count);
        await scene.Log.IntegrateAsync();

        Assert.Equal(300, (await scene.Store.FindAsync(waiting[0].Id, Cancellation))!.Index);
        Assert.Empty((await scene.Log.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Prune_WhileABackupReads_LetsAppendsPassAndIsDoneAfterwards()
    {
        await using var scene = await LedgerScene.StartAsync();
        await AddAsync(scene, "one", January, 300);
        await AddAsync(scene, "one", January.AddMonths(1), 300);
        await scene.Store.MigrateAsync(TestedLog.Origin, Cancellation);
        await using var database = NpgsqlDataSource.Create(scene.Tested.ConnectionString);
        await using var backup = await database.OpenConnectionAsync(Cancellation);
        await using var transaction = await backup.BeginTransactionAsync(Cancellation);
        await using var read = new NpgsqlCommand($"LOCK TABLE {scene.Tested.Tables.Record} IN ACCESS SHARE MODE", backup);
        await read.ExecuteNonQueryAsync(Cancellation);

        var pruned = PruneAsync(scene, January.AddMonths(1));
        await Eventually.TrueAsync(
            async () => (long)(await scene.Tested.AskAsync("SELECT count(*) FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock'"))! > 0,
            TimeSpan.FromSeconds(30), "the lock that pruning waits for");
        _ = await scene.Log.AppendAsync("one", 5, record => record with { Id = Guid.CreateVersion7() });
        Assert.False(pruned.IsCompleted);
        await transaction.RollbackAsync(Cancellation);

        Assert.Equal(300, await pruned);
        Assert.Equal(305, (await scene.QueryAsync()).Count);
        Assert.DoesNotContain("record_2026_01", await TablesAsync(scene));
    }

    // What the files of a partition, its three indexes and its pages beside the rows take at least.
    private const double EmptyTables = 512 * 1024;

    private static async Task AddAsync(LedgerScene scene, string writer, DateTimeOffset at, int rows) =>
        _ = await scene.Log.AddAsync(writer, rows, record => record with { Id = Guid.CreateVersion7(at) });

    private static Task<long> PruneAsync(LedgerScene scene, DateTimeOffset before) =>
        new LedgerPruner(scene.Store, TimeProvider.System).PruneAsync(before, Cancellation);

    // Without the default partition, whose rows have moved, and which is vacuumed when nobody reads an older state any more.
    private static async Task<double> SizeAsync(LedgerScene scene) => (double)(decimal)(await scene.Tested.AskAsync(
        $"""
        SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits
        WHERE inhparent = '{scene.Tested.Tables.Record}'::regclass AND inhrelid <> '{scene.Tested.Tables.DefaultPartition}'::regclass
        """))!;

    private static async Task<string[]> TablesAsync(LedgerScene scene) => (string[])(await scene.Tested.AskAsync(
        $"""
        SELECT array_agg(c.relname::text ORDER BY c.relname) FROM pg_inherits JOIN pg_class AS c ON c.oid = inhrelid
        WHERE inhparent = '{scene.Tested.Tables.Record}'::regclass
        """))!;
}

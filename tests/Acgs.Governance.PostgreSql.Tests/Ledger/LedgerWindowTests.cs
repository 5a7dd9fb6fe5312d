// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>What an integration reads is what the one before could not see.</summary>
public sealed class LedgerWindowTests
{
    private const string Columns = "occurred_at, id, service, rule, severity, count, canonical";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Integrate_RowsThatAreCommittedLate_FindsThem()
    {
        await using var scene = await LedgerScene.StartAsync();
        _ = await scene.Log.AddAsync("one", 5);
        await using var database = NpgsqlDataSource.Create(scene.Tested.ConnectionString);
        await using var connection = await database.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using var insert = new NpgsqlCommand(
            $"""
            INSERT INTO {scene.Tested.Tables.Writer} VALUES ('late');
            INSERT INTO {scene.Tested.Tables.Record} SELECT 'late', seq, {Columns} FROM {scene.Tested.Tables.Record} WHERE writer = 'one'
            """,
            connection);
        await insert.ExecuteNonQueryAsync(Cancellation);
        for (var round = 0; round < 3; round++)
        {
            _ = await scene.Log.AddAsync("two", 7);
        }

        Assert.Equal(26, await scene.Store.ReadSizeAsync(Cancellation));
        await transaction.CommitAsync(Cancellation);
        await scene.Log.IntegrateAsync();

        Assert.Equal(31, await scene.Store.ReadSizeAsync(Cancellation));
    }

    [Fact]
    public async Task Integrate_RowsOfARestoredBackup_AreFoundByTheNextProcess()
    {
        await using var scene = await LedgerScene.StartAsync();
        _ = await scene.Log.AddAsync("one", 5);
        await scene.Tested.ChangeAsync($"INSERT INTO {scene.Tested.Tables.Writer} VALUES ('restored')");
        await scene.Tested.ChangeAsync(
            $"INSERT INTO {scene.Tested.Tables.Record} SELECT 'restored', seq, {Columns}, '3'::xid8 FROM {scene.Tested.Tables.Record} WHERE writer = 'one'");

        using var next = new TestedLog(scene.Tested.Open());
        await next.IntegrateAsync();
        await next.Store.DisposeAsync();

        Assert.Equal(10, await scene.Store.ReadSizeAsync(Cancellation));
    }

    [Fact]
    public void Window_OfAnotherServerOrAnOldOne_IsNotUsed()
    {
        var window = PendingWindow.Parse("server", "10:14:11,12", 5_000);

        Assert.Equal("14", window.Next);
        Assert.Equal(["11", "12"], window.Running);
        Assert.Empty(PendingWindow.Parse("server", "14:14:", 0).Running);
        Assert.True(window.IsUsable(window with { ReadAll = 64_999 }));
        Assert.False(window.IsUsable(window with { ReadAll = 65_000 }));
        Assert.False(window.IsUsable(window with { Server = "another" }));
    }
}

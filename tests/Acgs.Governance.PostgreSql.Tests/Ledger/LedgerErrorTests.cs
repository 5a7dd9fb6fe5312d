// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>What a person must fix is said with host and database, and without the password; what is not ours is not touched.</summary>
public sealed class LedgerErrorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Password=hunter2", "refuses the log-in")]
    [InlineData("Username=nobody", "refuses the log-in")]
    [InlineData("Database=lost", "does not exist")]
    [InlineData("Database=template1", "acgs-cli ledger migrate")]
    public async Task Store_ThatCannotBeUsed_SaysWhyWithoutThePassword(string setting, string reason)
    {
        var server = await LedgerServer.GetAsync();
        var connection = new NpgsqlConnectionStringBuilder($"{server.ConnectionString()};{setting}");
        await using var store = PostgreSqlLedgerStore.Open(connection.ConnectionString);

        var failure = await Assert.ThrowsAsync<LedgerException>(() => store.ReadOriginAsync(Cancellation));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Contains($"{server.Host}:{server.Port}", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"'{connection.Database}'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(connection.Password!, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "older")]
    [InlineData(99, "newer")]
    public async Task Schema_OfAnotherVersion_IsSaidAndLeftAlone(int version, string what)
    {
        await using var scene = await LedgerScene.StartAsync();
        await scene.Tested.ChangeAsync($"UPDATE {scene.Tested.Tables.Ledger} SET version = $1", version);
        var before = await TablesAsync(scene);

        var read = await Assert.ThrowsAsync<LedgerException>(() => scene.Store.ReadOriginAsync(Cancellation));
        var migrated = await Assert.ThrowsAsync<LedgerException>(() => scene.Store.MigrateAsync(TestedLog.Origin, Cancellation));

        Assert.Contains($"version {version}, {what}", read.Message, StringComparison.Ordinal);
        Assert.Equal(read.Message, migrated.Message);
        Assert.Equal(before, await TablesAsync(scene));
        Assert.Equal(version, await scene.Tested.AskAsync($"SELECT version FROM {scene.Tested.Tables.Ledger}"));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("ledger")]
    [InlineData("record_default")]
    public async Task Table_OfSomebodyElse_IsSaidAndLeftAlone(string name)
    {
        await using var scene = await LedgerScene.StartAsync(migrated: false);
        await scene.Tested.RunAsync($"CREATE SCHEMA {scene.Tested.Tables.Schema}; CREATE TABLE {scene.Tested.Tables.Of(name)} AS SELECT 42 AS theirs");

        var failure = await Assert.ThrowsAsync<LedgerException>(() => scene.Store.MigrateAsync(TestedLog.Origin, Cancellation));

        Assert.Contains($"'{name}'", failure.Message, StringComparison.Ordinal);
        _ = await Assert.ThrowsAsync<LedgerException>(() => scene.Store.ReadOriginAsync(Cancellation));
        Assert.Equal([name], await TablesAsync(scene));
        Assert.Equal(42, await scene.Tested.AskAsync($"SELECT theirs FROM {scene.Tested.Tables.Of(name)}"));
    }

    [Fact]
    public async Task Migrate_BesideTablesOfOthers_LeavesThemAlone()
    {
        await using var scene = await LedgerScene.StartAsync(migrated: false);
        await scene.Tested.RunAsync($"CREATE SCHEMA {scene.Tested.Tables.Schema}; CREATE TABLE {scene.Tested.Tables.Of("orders")} AS SELECT 42 AS theirs");

        await scene.Store.MigrateAsync(TestedLog.Origin, Cancellation);

        Assert.Equal(TestedLog.Origin, await scene.Store.ReadOriginAsync(Cancellation));
        Assert.Equal(42, await scene.Tested.AskAsync($"SELECT theirs FROM {scene.Tested.Tables.Of("orders")}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sixty-four-bytes-are-more-than-the-longest-name-that-there-can-be")]
    public void Open_WithANameThatCannotBeASchema_Throws(string schema) =>
        Assert.Throws<ArgumentException>(() => PostgreSqlLedgerStore.Open("Host=db.example", schema));

    private static async Task<string[]> TablesAsync(LedgerScene scene) => (string[])(await scene.Tested.AskAsync(
        """
        SELECT array_agg(c.relname::text ORDER BY c.relname) FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = relnamespace
        WHERE nspname = $1 AND relkind IN ('r', 'p')
        """,
        scene.Tested.Schema))!;
}

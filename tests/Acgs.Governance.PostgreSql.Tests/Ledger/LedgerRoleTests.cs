// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>The roles of docs/ledger/postgresql.md, made by the statements that stand there.</summary>
public sealed partial class LedgerRoleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ServiceRole_CanDoWhatAServiceDoes_AndNothingElse()
    {
        var server = await LedgerServer.GetAsync();
        var sql = await StatementsAsync();
        await server.RunSqlAsync("CREATE DATABASE roles");
        await server.RunSqlAsync(sql[0], "roles");
        await using var owner = Open(server, "acgs_owner", "change-me");
        await owner.MigrateAsync(TestedLog.Origin, Cancellation);
        await RunAsync(server, "acgs_owner", "change-me", sql[1]);
        await using var store = Open(server, "acgs_service", "change-me-too");
        using var log = new TestedLog(store);

        await store.MigrateAsync(TestedLog.Origin, Cancellation);
        var rows = await log.AddAsync("writer", 600);
        await store.AppendAsync(rows, Cancellation);
        var checkpoint = await log.SignAsync();
        Assert.Empty((await log.VerifyAsync(checkpoint)).Findings);
        _ = await new LedgerProver(store).ProveAsync(rows[7].Id, Cancellation);
        Assert.Equal(600, await store.QueryAsync(new(), Cancellation).CountAsync(Cancellation));
        await UseOutboxAsync(store);

        await AssertRefusedAsync(
            server, "UPDATE acgs_ledger.{0} SET {1} = {1}", "DELETE FROM acgs_ledger.{0}", "TRUNCATE acgs_ledger.{0}", "DROP TABLE acgs_ledger.{0}");
        var refused = await Assert.ThrowsAsync<LedgerException>(
            () => new LedgerPruner(store, TimeProvider.System).PruneAsync(DateTimeOffset.MaxValue, Cancellation));
        Assert.Contains("docs/ledger/postgresql.md", refused.Message, StringComparison.Ordinal);
        Assert.Equal(600, await new LedgerPruner(owner, TimeProvider.System).PruneAsync(DateTimeOffset.MaxValue, Cancellation));
        Assert.Empty((await log.VerifyAsync(checkpoint)).Findings);
    }

    private static async Task UseOutboxAsync(PostgreSqlLedgerStore outbox)
    {
        Assert.True(await outbox.TryTakeTurnAsync("orders", Guid.Empty, Cancellation));
        await outbox.ChangeAsync(
            "orders",
            [],
            async change =>
            {
                await change.PutOpenAsync(new("key", "source", change.Now, "{}"));
                await change.RemoveOpenAsync("key", source: null);
                await change.RemoveAsync(change.Now);
                return true;
            },
            Cancellation);
        await outbox.ReleaseTurnAsync("orders", Guid.Empty, Cancellation);
    }

    private static async Task AssertRefusedAsync(PostgreSqlServer server, params string[] statements)
    {
        (string Table, string Column)[] tables =
        [
            ("record", "rule"), ("record_default", "rule"), ("writer", "since"), ("run", "length"), ("tile", "hashes"), ("checkpoint", "note"),
            ("ledger", "origin"), ("prune_mark", "below"),
        ];
        foreach (var statement in tables.SelectMany(table => statements.Select(statement => string.Format(null, statement, table.Table, table.Column))))
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(server, "acgs_service", "change-me-too", statement));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private static async Task RunAsync(PostgreSqlServer server, string role, string password, string sql)
    {
        await using var database = NpgsqlDataSource.Create(ConnectionString(server, role, password));
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static PostgreSqlLedgerStore Open(PostgreSqlServer server, string role, string password) =>
        PostgreSqlLedgerStore.Open(ConnectionString(server, role, password));

    private static string ConnectionString(PostgreSqlServer server, string role, string password) =>
        $"Host={server.Host};Port={server.Port};Database=roles;Username={role};Password={password}";

    private static async Task<List<string>> StatementsAsync()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "ledger-postgresql.md"), Cancellation);
        return [.. SqlBlock().Matches(page).Select(block => block.Groups[1].Value)];
    }

    [GeneratedRegex("^```sql\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SqlBlock();
}

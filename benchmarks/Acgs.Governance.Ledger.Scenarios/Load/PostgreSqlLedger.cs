// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Ledger.Scenarios.Load;

internal sealed class PostgreSqlLedger(PostgreSqlServer server) : ITestedLedger
{
    private const string Bytes =
        "SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'acgs_ledger' AND c.relkind = 'r'";

    public string Location => server.ConnectionString();

    /// <summary>The first of this month: the months before it go as whole partitions.</summary>
    public DateTimeOffset PruneBefore { get; } = FirstOfMonth(TimeProvider.System.GetUtcNow());

    public Task<LedgerHost> StartAsync() => LedgerHost.StartAsync(
        builder => builder.AddPostgreSqlLedger(), ("ConnectionStrings:postgresql", Location), ("Acgs:Ledger:MigrateAtStart", "true"));

    public async Task<long> ReadBytesAsync(CancellationToken stopping)
    {
        await using var database = NpgsqlDataSource.Create(Location);
        await using var command = database.CreateCommand(Bytes);
        return (long)(await command.ExecuteScalarAsync(stopping))!;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static DateTimeOffset FirstOfMonth(DateTimeOffset now) => new(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
}

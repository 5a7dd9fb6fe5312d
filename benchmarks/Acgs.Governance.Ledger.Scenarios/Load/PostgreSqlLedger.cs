// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Npgsql;

namespace Acgs.Governance.Ledger.Scenarios.Load;

internal sealed class PostgreSqlLedger(PostgreSqlServer server) : ITestedLedger
{
    private const string Bytes =
        "SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'acgs_ledger' AND c.relkind = 'r'";

    // A service that ran then made them ahead of their time.
    private const string PastMonths =
        """
        DO $$ DECLARE month timestamp; BEGIN
            FOR past IN 1..4 LOOP
                month := date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => past);
                EXECUTE format('CREATE TABLE acgs_ledger.%I PARTITION OF acgs_ledger.record FOR VALUES FROM (%L) TO (%L)',
                    to_char(month, '"record_"YYYY_MM'), month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
            END LOOP;
        END $$
        """;

    private static readonly TimeSpan SomeDays = TimeSpan.FromDays(2);

    public string Location => server.ConnectionString();

    /// <summary>Some days into a month: the months before it go as whole partitions.</summary>
    public DateTimeOffset PruneBefore { get; } = FirstOfMonth(TimeProvider.System.GetUtcNow() - SomeDays) + SomeDays;

    public async Task<LedgerHost> StartAsync()
    {
        var host = await LedgerHost.StartAsync(
            builder => builder.AddPostgreSqlLedger(), ("ConnectionStrings:postgresql", Location), ("Acgs:Ledger:MigrateAtStart", "true"));
        await using var database = NpgsqlDataSource.Create(Location);
        await using var command = database.CreateCommand(PastMonths);
        await command.ExecuteNonQueryAsync();
        return host;
    }

    public async Task<long> ReadBytesAsync(CancellationToken stopping)
    {
        await using var database = NpgsqlDataSource.Create(Location);
        await using var command = database.CreateCommand(Bytes);
        return (long)(await command.ExecuteScalarAsync(stopping))!;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static DateTimeOffset FirstOfMonth(DateTimeOffset now) => new(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
}

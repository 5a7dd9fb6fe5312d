// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Npgsql;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>The partitions of <c>record</c>, one for each month of UTC. What has no month is in the default partition.</summary>
/// <param name="tables">The tables.</param>
internal sealed class MonthPartitions(LedgerTables tables)
{
    /// <summary>How many months are made ahead of time.</summary>
    public const int Ahead = 12;

    private const string Start = "date_trunc('month', now() AT TIME ZONE 'UTC')";

    private static string NameFormat => $"'{LedgerTables.RecordName}_'yyyy_MM";

    /// <summary>The partitions that there are.</summary>
    public async Task<List<MonthPartition>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => await connection.ReadAsync(
        """
        SELECT c.relname::text FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
        WHERE i.inhparent = $1::text::regclass ORDER BY c.relname
        """,
        row => new MonthPartition(row.GetString(0), Parse(row.GetString(0))), cancellationToken, Of(tables.Record));

    /// <summary>
    /// Makes this month's partition, those of the coming ones, and those that rows wait for in the default partition; what lies further
    /// ahead comes from a wrong clock, and stays there.
    /// </summary>
    /// <returns>How many rows were moved.</returns>
    public async Task<int> AddAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var moved = 0;
        var present = (await ReadAsync(connection, cancellationToken)).Select(partition => partition.Start).ToHashSet();
        foreach (var month in await WantedAsync(connection, cancellationToken))
        {
            if (!present.Contains(month))
            {
                moved += await AddAsync(connection, month, cancellationToken);
            }
        }

        return moved;
    }

    private Task<List<DateTime>> WantedAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => connection.ReadAsync(
        $"""
        SELECT month AT TIME ZONE 'UTC' FROM generate_series({Start}, {Start} + make_interval(months => $1), interval '1 month') AS month
        UNION
        SELECT date_trunc('month', occurred_at AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' FROM {tables.DefaultPartition}
        WHERE occurred_at < ({Start} + make_interval(months => $1)) AT TIME ZONE 'UTC'
        """,
        row => row.GetDateTime(0), cancellationToken, Of(Ahead));

    // Attaching, unlike making a partition in its place, lets others write to the other months meanwhile.
    private async Task<int> AddAsync(NpgsqlConnection connection, DateTime month, CancellationToken cancellationToken)
    {
        var partition = tables.Of(month.ToString(NameFormat, CultureInfo.InvariantCulture));
        var (from, to) = (Literal(month), Literal(month.AddMonths(1)));
        return await connection.ExecuteAsync(
            $"""
            CREATE TABLE {partition} (LIKE {tables.Record} INCLUDING DEFAULTS);
            LOCK TABLE {tables.DefaultPartition} IN ACCESS EXCLUSIVE MODE;
            WITH moved AS (DELETE FROM {tables.DefaultPartition} WHERE occurred_at >= {from} AND occurred_at < {to} RETURNING *)
            INSERT INTO {partition} SELECT * FROM moved;
            ALTER TABLE {tables.Record} ATTACH PARTITION {partition} FOR VALUES FROM ({from}) TO ({to});
            """,
            cancellationToken);
    }

    private static string Literal(DateTime time) => string.Create(CultureInfo.InvariantCulture, $"'{time:yyyy-MM-dd HH:mm:ss}+00'");

    private static DateTime? Parse(string name) => DateTime.TryParseExact(
        name, NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var month) ? month : null;
}

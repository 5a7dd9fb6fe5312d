// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.Operations.Databases.Queries;

/// <summary>What is asked about statements, of the extension pg_stat_statements.</summary>
internal static class StatementQuery
{
    /// <summary>Where the extension is in this database; <see langword="null"/> if it is not.</summary>
    public static async Task<string?> FindAsync(StatisticsSession session) => await session.ReadAsync(
        """
        SELECT format('%I.pg_stat_statements', nspname) FROM pg_extension
        JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'pg_stat_statements'
        """,
        reader => reader.GetString(0)) is [var view] ? view : null;

    /// <returns><see langword="null"/> if it has none of the columns that are known.</returns>
    public static async Task<IReadOnlyList<StatementStatistics>?> ReadAsync(StatisticsSession session, string view, int top)
    {
        var columns = await ViewColumns.ReadAsync(session, view);
        return Sql(view, columns) is { } sql ? await session.ReadAsync(sql, ReadStatement, ("top", top)) : null;
    }

    /// <summary>
    /// The columns of 1.8 (PostgreSQL 13) and before have other names for times, those of 1.11 (PostgreSQL 17) for times of blocks. A server of
    /// another release may have them, because an upgrade leaves the extension as it was.
    /// </summary>
    public static string? Sql(string view, ViewColumns columns)
    {
        var read = columns.FirstOf("shared_blk_read_time", "blk_read_time");
        return columns.FirstOf("total_exec_time", "total_time") is not { } total || read is null ? null : $"""
            SELECT min(query), sum(calls)::bigint, sum({total})::float8 / 1000, sum(rows)::bigint,
                sum({read} + {read.Replace("read", "write", StringComparison.Ordinal)})::float8 / 1000,
                {(columns.Has("wal_bytes") ? "sum(wal_bytes)::bigint" : "NULL::bigint")}
            FROM {view} WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            GROUP BY queryid ORDER BY 3 DESC, 2 DESC LIMIT @top
            """;
    }

    private static StatementStatistics ReadStatement(NpgsqlDataReader reader)
    {
        var (calls, total) = (reader.GetInt64(1), reader.Span(2));
        return new(reader.ExcerptOrNull(0), calls, total, total / Math.Max(1, calls), reader.GetInt64(3), reader.Span(4), reader.NumberOrNull(5));
    }
}

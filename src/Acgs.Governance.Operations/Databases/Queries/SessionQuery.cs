// Constitutional Hash: cdd01ef066bc6cf2

using Npgsql;

namespace Acgs.Governance.Operations.Databases.Queries;

/// <summary>What is asked about the sessions of clients, but for this one.</summary>
internal static class SessionQuery
{
    // Of a session that a role may not look into, all but its role and database is null; processes of the server itself have no database.
    private const string StatesSql = """
        SELECT coalesce(state, CASE WHEN backend_type IS NULL THEN 'hidden' ELSE 'starting' END), count(*)::int FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND (backend_type = 'client backend' OR (backend_type IS NULL AND datid IS NOT NULL)) GROUP BY 1
        """;

    private const string LimitsSql = """
        SELECT current_setting('max_connections')::int,
            current_setting('superuser_reserved_connections')::int + coalesce(current_setting('reserved_connections', true)::int, 0)
        """;

    public static async Task<ConnectionStatistics> ReadConnectionsAsync(StatisticsSession session)
    {
        var states = await session.ReadAsync(StatesSql, reader => (State: reader.GetString(0), Count: reader.GetInt32(1)));
        var (max, reserved) = (await session.ReadAsync(LimitsSql, reader => (reader.GetInt32(0), reader.GetInt32(1))))[0];
        return new(max, reserved, states.ToDictionary(state => state.State, state => state.Count));
    }

    public static async Task<SessionStatistics?> ReadOldestTransactionAsync(StatisticsSession session) =>
        await session.ReadAsync(SessionSql("xact_start", "xact_start IS NOT NULL"), ReadSession) is [var oldest] ? oldest : null;

    public static async Task<SessionStatistics?> ReadLongestStatementAsync(StatisticsSession session) =>
        await session.ReadAsync(SessionSql("query_start", "state = 'active'"), ReadSession) is [var longest] ? longest : null;

    public static async Task<IReadOnlyList<BlockedSession>> ReadBlockedAsync(StatisticsSession session)
    {
        var locks = await ViewColumns.ReadAsync(session, "pg_locks");
        return await session.ReadAsync(BlockedSql(locks), reader => new BlockedSession(
            reader.GetInt32(0), reader.TextOrNull(1), reader.TextOrNull(2), reader.SpanOrNull(3),
            reader.GetFieldValue<int[]>(4), reader.ExcerptOrNull(5)));
    }

    /// <summary>PostgreSQL 14 began to note when a session began to wait.</summary>
    public static string BlockedSql(ViewColumns locks) => $"""
        SELECT activity.pid, activity.usename::text, activity.datname::text,
            extract(epoch FROM clock_timestamp() - {(locks.Has("waitstart") ? "waiting.since" : "activity.query_start")})::float8,
            pg_blocking_pids(activity.pid), activity.query
        FROM (SELECT pid, {(locks.Has("waitstart") ? "min(waitstart)" : "NULL")} AS since FROM pg_locks WHERE NOT granted GROUP BY pid) AS waiting
        JOIN pg_stat_activity AS activity USING (pid) ORDER BY 4 DESC NULLS LAST, 1
        """;

    private static string SessionSql(string since, string condition) => $"""
        SELECT pid, usename::text, datname::text, state, extract(epoch FROM clock_timestamp() - {since})::float8, query
        FROM pg_stat_activity WHERE {condition} AND backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY {since} LIMIT 1
        """;

    private static SessionStatistics ReadSession(NpgsqlDataReader reader) => new(
        reader.GetInt32(0), reader.TextOrNull(1), reader.TextOrNull(2), reader.TextOrNull(3), reader.Span(4), reader.ExcerptOrNull(5));
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases.Queries;

/// <summary>What is asked about the tables of users.</summary>
internal static class TableQuery
{
    public static Task<IReadOnlyList<TableStatistics>> ReadDeadRowsAsync(StatisticsSession session, int top) => ReadAsync(session, "n_dead_tup", top);

    public static Task<IReadOnlyList<TableStatistics>> ReadMostWrittenAsync(StatisticsSession session, int top) =>
        ReadAsync(session, "n_tup_ins + n_tup_upd + n_tup_del", top);

    private static Task<IReadOnlyList<TableStatistics>> ReadAsync(StatisticsSession session, string measure, int top) => session.ReadAsync(
        $"""
        SELECT schemaname::text, relname::text, n_live_tup, n_dead_tup, n_tup_ins, n_tup_upd, n_tup_del, last_vacuum, last_autovacuum
        FROM pg_stat_user_tables WHERE {measure} > 0 ORDER BY {measure} DESC, 1, 2 LIMIT @top
        """,
        reader => new TableStatistics(
            reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4),
            reader.GetInt64(5), reader.GetInt64(6), reader.TimeOrNull(7), reader.TimeOrNull(8)),
        ("top", top));
}

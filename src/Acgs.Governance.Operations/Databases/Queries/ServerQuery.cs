// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Databases.Queries;

/// <summary>What is asked about the server as a whole.</summary>
internal static class ServerQuery
{
    // The time since the last replayed commit is no delay while everything that was received is replayed and more can come.
    private const string ServerSql = """
        SELECT split_part(current_setting('server_version'), ' ', 1), extract(epoch FROM clock_timestamp() - pg_postmaster_start_time())::float8,
            current_database()::text, pg_database_size(current_database()), current_user::text,
            pg_has_role(current_user, 'pg_read_all_stats', 'USAGE'), pg_is_in_recovery(),
            CASE WHEN NOT pg_is_in_recovery() THEN NULL
                WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() AND EXISTS (SELECT FROM pg_stat_wal_receiver) THEN 0
                ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) END::float8
        """;

    private const string ActivitySql = """
        SELECT stats_reset, blks_hit, blks_read, xact_commit, xact_rollback, deadlocks, temp_files, temp_bytes
        FROM pg_stat_database WHERE datname = current_database()
        """;

    private const string TransactionIdSql = """
        SELECT datname::text, age(datfrozenxid)::bigint, current_setting('autovacuum_freeze_max_age')::bigint
        FROM pg_database ORDER BY 2 DESC LIMIT 1
        """;

    private const string ReplicasSql = """
        SELECT coalesce(nullif(application_name, ''), host(client_addr), pid::text), state, coalesce(sync_state IN ('sync', 'quorum'), false),
            pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn() ELSE pg_current_wal_lsn() END, replay_lsn)::bigint,
            extract(epoch FROM replay_lag)::float8
        FROM pg_stat_replication ORDER BY 1
        """;

    public static async Task<DatabaseServer> ReadAsync(StatisticsSession session) => (await session.ReadAsync(ServerSql, reader => new DatabaseServer(
        reader.GetString(0), reader.Span(1), reader.GetString(2), reader.GetInt64(3), reader.GetString(4),
        reader.GetBoolean(5), reader.GetBoolean(6), reader.SpanOrNull(7))))[0];

    public static async Task<DatabaseActivity> ReadActivityAsync(StatisticsSession session) => (await session.ReadAsync(
        ActivitySql, reader => new DatabaseActivity(
        reader.TimeOrNull(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3),
        reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6), reader.GetInt64(7))))[0];

    public static async Task<TransactionIdAge> ReadTransactionIdAgeAsync(StatisticsSession session) => (await session.ReadAsync(
        TransactionIdSql, reader => new TransactionIdAge(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2))))[0];

    public static Task<IReadOnlyList<ReplicaStatistics>> ReadReplicasAsync(StatisticsSession session) => session.ReadAsync(
        ReplicasSql, reader => new ReplicaStatistics(
            reader.GetString(0), reader.TextOrNull(1), reader.GetBoolean(2), reader.NumberOrNull(3), reader.SpanOrNull(4)));

    public static async Task<CheckpointStatistics?> ReadCheckpointsAsync(StatisticsSession session)
    {
        var checkpointer = await ViewColumns.ReadAsync(session, "pg_stat_checkpointer");
        var sql = CheckpointSql(checkpointer, await ViewColumns.ReadAsync(session, "pg_stat_bgwriter"));
        return sql is null ? null : (await session.ReadAsync(sql, reader => new CheckpointStatistics(reader.GetInt64(0), reader.GetInt64(1))))[0];
    }

    /// <summary>PostgreSQL 17 moved the checkpoints from one view to another.</summary>
    /// <returns><see langword="null"/> if the server has them in neither.</returns>
    public static string? CheckpointSql(ViewColumns checkpointer, ViewColumns backgroundWriter) =>
        checkpointer.Has("num_timed") ? "SELECT num_timed, num_requested FROM pg_stat_checkpointer"
        : backgroundWriter.Has("checkpoints_timed") ? "SELECT checkpoints_timed, checkpoints_req FROM pg_stat_bgwriter"
        : null;
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Databases;

/// <summary>
/// The views of a release of PostgreSQL, written down from its documentation
/// (https://www.postgresql.org/docs/13/monitoring-stats.html and those of 14 to 17), with the columns that differ between them.
/// </summary>
internal sealed record Release(int Number)
{
    private const string StatementsOfAll =
        "userid:oid dbid:oid queryid:bigint query:text plans:bigint calls:bigint rows:bigint total_exec_time:float8 mean_exec_time:float8 "
        + "total_plan_time:float8 shared_blks_hit:bigint shared_blks_read:bigint temp_blks_read:bigint wal_records:bigint wal_fpi:bigint wal_bytes:numeric";

    public string Schema => $"release_{Number}";

    /// <summary>The views, and their columns as <c>name:type</c>.</summary>
    public IEnumerable<(string View, string Columns)> Views =>
    [
        ("pg_stat_statements", StatementsOfAll
            + (Number >= 14 ? " toplevel:boolean" : "")
            + (Number >= 15 ? " temp_blk_read_time:float8 temp_blk_write_time:float8 jit_functions:bigint" : "")
            + (Number >= 17
                ? " shared_blk_read_time:float8 shared_blk_write_time:float8 local_blk_read_time:float8 local_blk_write_time:float8 stats_since:timestamptz"
                : " blk_read_time:float8 blk_write_time:float8")),
        ("pg_stat_bgwriter", (Number >= 17 ? "" : "checkpoints_timed:bigint checkpoints_req:bigint checkpoint_write_time:float8 checkpoint_sync_time:float8 "
            + "buffers_checkpoint:bigint buffers_backend:bigint buffers_backend_fsync:bigint ")
            + "buffers_clean:bigint maxwritten_clean:bigint buffers_alloc:bigint stats_reset:timestamptz"),
        .. Number < 17 ? [] : ((string, string)[])[("pg_stat_checkpointer",
            "num_timed:bigint num_requested:bigint restartpoints_timed:bigint restartpoints_req:bigint restartpoints_done:bigint write_time:float8 "
            + "sync_time:float8 buffers_written:bigint stats_reset:timestamptz")],
        ("pg_locks", "locktype:text database:oid relation:oid virtualtransaction:text pid:integer mode:text granted:boolean fastpath:boolean"
            + (Number >= 14 ? " waitstart:timestamptz" : "")),
        ("pg_stat_database", "datid:oid datname:name numbackends:integer xact_commit:bigint xact_rollback:bigint blks_read:bigint blks_hit:bigint "
            + "tup_returned:bigint conflicts:bigint temp_files:bigint temp_bytes:bigint deadlocks:bigint checksum_failures:bigint blk_read_time:float8 "
            + "stats_reset:timestamptz" + (Number >= 14 ? " session_time:float8 sessions:bigint sessions_killed:bigint" : "")),
        ("pg_stat_activity", "datid:oid datname:name pid:integer usesysid:oid usename:name application_name:text client_addr:inet backend_start:timestamptz "
            + "xact_start:timestamptz query_start:timestamptz state_change:timestamptz wait_event_type:text wait_event:text state:text backend_xid:xid "
            + "backend_xmin:xid query:text backend_type:text" + (Number >= 14 ? " query_id:bigint" : "")),
        ("pg_stat_replication", "pid:integer usename:name application_name:text client_addr:inet state:text sent_lsn:pg_lsn write_lsn:pg_lsn flush_lsn:pg_lsn "
            + "replay_lsn:pg_lsn write_lag:interval flush_lag:interval replay_lag:interval sync_priority:integer sync_state:text reply_time:timestamptz"),
        ("pg_stat_user_tables", "relid:oid schemaname:name relname:name seq_scan:bigint n_tup_ins:bigint n_tup_upd:bigint n_tup_del:bigint n_live_tup:bigint "
            + "n_dead_tup:bigint n_mod_since_analyze:bigint last_vacuum:timestamptz last_autovacuum:timestamptz vacuum_count:bigint"
            + (Number >= 16 ? " last_seq_scan:timestamptz n_tup_newpage_upd:bigint" : "")),
    ];

    /// <summary>Makes tables of these columns, with one row of zeros and now and whatever else is short.</summary>
    public Task CreateAsync(PostgreSqlServer server) => server.RunSqlAsync(
        $"CREATE SCHEMA {Schema};" + string.Concat(Views.Select(view => $"CREATE TABLE {Schema}.{view.View} ({Columns(view.Columns)});")));

    private static string Columns(string columns) => string.Join(", ", columns.Split(' ').Select(column => column.Replace(':', ' ')));
}

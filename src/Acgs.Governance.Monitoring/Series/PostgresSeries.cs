// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Series;

/// <summary>Series of the PostgreSQL exporter, 0.5 and later, with the collectors and the settings that are on by default; looked at in 0.11.1.</summary>
internal static class PostgresSeries
{
    public const string Database = "datname";

    public static ForeignFamily Up { get; } = new("pg_up");

    public static ForeignFamily MaxConnections { get; } = new("pg_settings_max_connections");

    /// <summary>Sessions of clients. <c>pg_stat_activity_count</c> is the same with labels that differ between the versions of the exporter.</summary>
    public static ForeignFamily Connections { get; } = new("pg_stat_database_numbackends", Database);

    public static ForeignFamily BlocksHit { get; } = new("pg_stat_database_blks_hit", Database);

    public static ForeignFamily BlocksRead { get; } = new("pg_stat_database_blks_read", Database);

    public static ForeignFamily Commits { get; } = new("pg_stat_database_xact_commit", Database);

    public static ForeignFamily Rollbacks { get; } = new("pg_stat_database_xact_rollback", Database);

    public static ForeignFamily Deadlocks { get; } = new("pg_stat_database_deadlocks", Database);

    public static ForeignFamily Size { get; } = new("pg_database_size_bytes", Database);

    public static IReadOnlyList<ForeignFamily> All { get; } =
        [Up, MaxConnections, Connections, BlocksHit, BlocksRead, Commits, Rollbacks, Deadlocks, Size];
}

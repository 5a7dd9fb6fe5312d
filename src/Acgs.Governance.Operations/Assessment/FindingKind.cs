// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>What an assessment can find: a closed set, which the table of docs/command-line/assess.md lists.</summary>
/// <param name="Id">Its identifier, in results.</param>
/// <param name="Priority">How soon somebody responds.</param>
/// <param name="Meaning">What it is, for people.</param>
/// <param name="Next">What to do next: a command, or the page of a runbook.</param>
internal sealed record FindingKind(string Id, AlertPriority Priority, string Meaning, string Next)
{
    public static FindingKind DatabaseDown { get; } = P0("database_down", "PostgreSQL does not answer, or refuses sessions", Unhealthy);

    public static FindingKind HashWrong { get; } = P0("hash_wrong", "a service works under a hash that is not accepted", Drift);

    public static FindingKind LedgerLost { get; } = P0(
        "ledger_lost", "a ledger is not where it was named, or cannot be read as one: restore a backup", "acgs-cli ledger verify --ledger LEDGER");

    public static FindingKind LedgerTampered { get; } = P0(
        "ledger_tampered", "the ledger is not what was recorded and signed", "acgs-cli ledger verify --ledger LEDGER");

    public static FindingKind ServiceDown { get; } = P0("service_down", "a service does not answer", "docs/runbooks/AcgsTargetDown.md");

    public static FindingKind ServiceUnhealthy { get; } = P0(
        "service_unhealthy", "a service says that it is unhealthy, and shows no check that is", Unhealthy);

    public static FindingKind DependencyFailed { get; } = P0(
        "dependency_failed", "services cannot use a dependency that nothing else is found about", Unhealthy);

    public static FindingKind ConstitutionViolated { get; } = P0(
        "constitution_violated", "violations since the time of `--since`", "docs/runbooks/AcgsConstitutionalViolation.md");

    public static FindingKind CacheDown { get; } = P1("cache_down", "Redis does not answer, or refuses the password", Unhealthy);

    public static FindingKind PageDown { get; } = P1(
        "page_down", "another target, such as Prometheus, or the Alertmanager to which it sends, does not answer", "acgs-cli health");

    public static FindingKind HashDrift { get; } = P1("hash_drift", "services, or instances of one, work under different accepted hashes", Drift);

    public static FindingKind LedgerGap { get; } = P1(
        "ledger_gap", "numbers of a writer have no record", "acgs-cli compliance audit --ledger LEDGER");

    public static FindingKind CheckpointLost { get; } = P1(
        "checkpoint_lost", "checkpoints that were kept elsewhere are not in the ledger, or are of no ledger here, or their file is gone",
        "acgs-cli ledger verify --ledger LEDGER");

    public static FindingKind CheckpointLate { get; } = P1(
        "checkpoint_late", "records have waited for their checkpoint for more than 10 minutes and two periods of it", "docs/runbooks/AcgsCheckpointLate.md");

    public static FindingKind DatabaseConnections { get; } = P1(
        "database_connections", "at least 90 % of the connections of PostgreSQL are in use", DatabaseStats);

    public static FindingKind DatabaseBlocked { get; } = P1("database_blocked", "sessions of PostgreSQL wait for a lock", DatabaseStats);

    public static FindingKind DatabaseTransactionAge { get; } = P1(
        "database_transaction_age", "PostgreSQL comes near the wraparound of transaction ids", DatabaseStats);

    public static FindingKind CacheMemory { get; } = P1("cache_memory", "Redis is full, and refuses what is written", CacheStats);

    public static FindingKind ErrorsHigh { get; } = P1(
        "errors_high", "more requests of a service end in an error than promised", "docs/runbooks/AcgsErrorBudgetBurnFast.md");

    public static FindingKind LatencyHigh { get; } = P1(
        "latency_high", "requests of a service take longer than promised", "docs/runbooks/AcgsLatencyBudgetBurnFast.md");

    public static FindingKind AlertsUndelivered { get; } = P1(
        "alerts_undelivered", "alerts were given up, or have waited for more than 5 minutes", "acgs-cli alerts list");

    public static FindingKind BackupMissing { get; } = P1("backup_missing", "there is no backup", "acgs-cli backup create --to FOLDER");

    public static FindingKind BackupDamaged { get; } = P1(
        "backup_damaged", "the last backup is not what its manifest says", "acgs-cli backup verify BACKUP");

    public static FindingKind BackupOld { get; } = P1("backup_old", "the last backup is older than 26 hours", "acgs-cli backup create --to FOLDER");

    public static FindingKind DependencyDegraded { get; } = P2(
        "dependency_degraded", "services say that a dependency is degraded", "docs/runbooks/AcgsServiceDegraded.md");

    public static FindingKind ServiceDegraded { get; } = P2(
        "service_degraded", "a service or server is degraded", "docs/runbooks/AcgsServiceDegraded.md");

    public static FindingKind ServiceRestarts { get; } = P2(
        "service_restarts", "an instance of a service restarted three times or more since the time of `--since`", "docs/runbooks/AcgsTargetDown.md");

    public static FindingKind DatabaseSlow { get; } = P2("database_slow", "transactions of PostgreSQL run for longer than a minute", DatabaseStats);

    public static FindingKind CacheEvictions { get; } = P2("cache_evictions", "Redis throws away what is in use", CacheStats);

    public static FindingKind CacheHitsLow { get; } = P2("cache_hits_low", "Redis answers fewer lookups than promised", CacheStats);

    public static FindingKind ServiceCacheHitsLow { get; } = P2(
        "service_cache_hits_low", "the caches of a service answer fewer lookups than promised", "docs/runbooks/AcgsCacheHitsLow.md");

    public static FindingKind BackupUnverified { get; } = P2(
        "backup_unverified", "no backup was verified in the last 8 days", "acgs-cli backup verify BACKUP");

    public static FindingKind NotChecked { get; } = P2(
        "not_checked", "with `--expect-clean`: something could not be checked", "acgs-cli assess --inventory");

    public static FindingKind DatabaseDeadTuples { get; } = P3(
        "database_dead_tuples", "a table has more dead rows than vacuuming should leave", DatabaseStats);

    public static FindingKind OptionalDown { get; } = P3("optional_down", "an optional target does not answer", "acgs-cli health");

    public static FindingKind AlertRecent { get; } = P3(
        "alert_recent", "with `--expect-clean`: an alert fired since the time of `--since`", "docs/monitoring.md");

    /// <summary>Its priority and its runbook are those of the alert.</summary>
    public static FindingKind AlertFiring { get; } = P3("alert_firing", "an alert fires that nothing else is found for", "docs/monitoring.md");

    /// <summary>All, the gravest first.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        DatabaseDown, HashWrong, LedgerLost, LedgerTampered, ServiceDown, ServiceUnhealthy, DependencyFailed, ConstitutionViolated,
        CacheDown, PageDown, HashDrift, LedgerGap, CheckpointLost, CheckpointLate, DatabaseConnections, DatabaseBlocked, DatabaseTransactionAge,
        CacheMemory, ErrorsHigh, LatencyHigh, AlertsUndelivered, BackupMissing, BackupDamaged, BackupOld,
        DependencyDegraded, ServiceDegraded, ServiceRestarts, DatabaseSlow, CacheEvictions, CacheHitsLow, ServiceCacheHitsLow, BackupUnverified,
        NotChecked, DatabaseDeadTuples, OptionalDown, AlertRecent, AlertFiring,
    ];

    private const string Unhealthy = "docs/runbooks/AcgsServiceUnhealthy.md";
    private const string Drift = "docs/runbooks/AcgsConstitutionDrift.md";
    private const string DatabaseStats = "acgs-cli db stats";
    private const string CacheStats = "acgs-cli cache stats";

    private static FindingKind P0(string id, string meaning, string next) => new(id, AlertPriority.P0, meaning, next);

    private static FindingKind P1(string id, string meaning, string next) => new(id, AlertPriority.P1, meaning, next);

    private static FindingKind P2(string id, string meaning, string next) => new(id, AlertPriority.P2, meaning, next);

    private static FindingKind P3(string id, string meaning, string next) => new(id, AlertPriority.P3, meaning, next);
}

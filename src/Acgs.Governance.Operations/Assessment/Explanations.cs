// Constitutional Hash: cdd01ef066bc6cf2

using static Acgs.Governance.Operations.Assessment.FindingKind;

namespace Acgs.Governance.Operations.Assessment;

/// <summary>What explains what. A cause never leads back to its symptom.</summary>
internal static class Explanations
{
    private static readonly FindingKind[] ServerTrouble =
        [DatabaseDown, CacheDown, DatabaseConnections, CacheMemory, DatabaseBlocked, DatabaseSlow];

    private static readonly FindingKind[] TargetTrouble =
        [DatabaseDown, CacheDown, ServiceDown, PageDown, OptionalDown, HashWrong, DatabaseConnections, CacheMemory];

    private static readonly FindingKind[] ServiceTrouble = [ServiceDown, HashWrong, ServiceUnhealthy, DependencyFailed];

    // What a service states of its own parts, which use its servers.
    private static readonly Explanation OfParts = new(Relation.AnyDependency, DatabaseDown, CacheDown, DatabaseConnections, DatabaseBlocked);

    private static readonly Explanation[] OfSlips = [new(Relation.Itself, ServiceTrouble), new(Relation.AnyDependency, ServerTrouble)];

    private static readonly Explanation[] OfMisses =
        [.. OfSlips, new(Relation.AnyDependency, CacheEvictions, CacheHitsLow)];

    private static readonly Dictionary<FindingKind, Explanation[]> ByKind = new()
    {
        [ServiceUnhealthy] = [new(Relation.AnyDependency, ServerTrouble)],
        [ServiceDegraded] = [new(Relation.Itself, HashWrong, HashDrift), new(Relation.AnyDependency, ServerTrouble)],
        [DependencyFailed] = [new(Relation.Dependency, [.. TargetTrouble, ServiceUnhealthy])],
        [DependencyDegraded] =
        [
            new(Relation.Dependency, [.. TargetTrouble, DependencyFailed, LedgerTampered, CheckpointLost, CheckpointLate, AlertsUndelivered]),
        ],
        [HashDrift] = [new(Relation.Anything, HashWrong)],
        [ConstitutionViolated] = [new(Relation.Anything, HashWrong)],
        [LedgerGap] = [new(Relation.Itself, LedgerTampered)],
        [CheckpointLost] = [new(Relation.Itself, LedgerTampered)],
        [CheckpointLate] = [new(Relation.Itself, LedgerTampered, CheckpointLost)],
        [ErrorsHigh] = OfSlips,
        [LatencyHigh] = [.. OfMisses, new(Relation.Itself, ErrorsHigh)],
        [ServiceCacheHitsLow] = OfMisses,
        [ServiceRestarts] = [new(Relation.Itself, ServiceTrouble), new(Relation.AnyDependency, DatabaseDown, CacheDown)],
        [DatabaseConnections] = [new(Relation.Itself, DatabaseDown)],
        [DatabaseSlow] = [new(Relation.Itself, DatabaseBlocked)],
        [CacheEvictions] = [new(Relation.Itself, CacheMemory)],
        [CacheHitsLow] = [new(Relation.Itself, CacheMemory, CacheEvictions)],
        [BackupUnverified] = [new(Relation.Itself, BackupDamaged, BackupOld)],
        [NotChecked] = [new(Relation.Dependency, TargetTrouble)],
    };

    private static readonly Dictionary<string, Explanation[]> ByAlert = new(StringComparer.Ordinal)
    {
        ["AcgsTargetDown"] = OfSlips,
        ["AcgsMetricsAbsent"] = OfSlips,
        ["AcgsServiceUnhealthy"] = [.. ByKind[DependencyDegraded], .. OfSlips, OfParts],
        ["AcgsServiceDegraded"] =
        [
            new(Relation.Dependency, DependencyDegraded), .. ByKind[DependencyDegraded], .. OfSlips, OfParts, new(Relation.Itself, ServiceDegraded),
        ],
        ["AcgsHealthStale"] = [.. ByKind[DependencyDegraded], .. OfSlips],
        ["AcgsErrorBudgetBurnFast"] = [new(Relation.Itself, ErrorsHigh), .. OfSlips],
        ["AcgsErrorBudgetBurnSlow"] = [new(Relation.Itself, ErrorsHigh), .. OfSlips],
        ["AcgsLatencyBudgetBurnFast"] = [new(Relation.Itself, LatencyHigh, ErrorsHigh), .. OfMisses],
        ["AcgsLatencyBudgetBurnSlow"] = [new(Relation.Itself, LatencyHigh, ErrorsHigh), .. OfMisses],
        ["AcgsCacheHitsLow"] = [new(Relation.Itself, ServiceCacheHitsLow), .. OfMisses],
        ["AcgsConstitutionDrift"] = [new(Relation.Anything, HashWrong, HashDrift)],
        ["AcgsConstitutionalViolation"] = [new(Relation.Anything, HashWrong), new(Relation.Itself, ConstitutionViolated)],
        ["AcgsTrafficWithoutChecks"] = [],
        ["AcgsComplianceInconsistent"] = [],
        ["AcgsLogStampMissing"] = [],
        ["AcgsCardinalityOverflow"] = [],
        ["AcgsCheckpointLate"] = [new(Relation.Anything, LedgerTampered, CheckpointLost, CheckpointLate), OfParts],
        ["AcgsLedgerDrops"] = [OfParts],
        ["AcgsAlertsUndelivered"] = [new(Relation.Anything, AlertsUndelivered), OfParts],
        ["AcgsExporterDown"] = [new(Relation.Itself, DatabaseDown, CacheDown, DatabaseConnections)],
    };

    /// <summary>The names of the alerts that something may explain, or that nothing does.</summary>
    public static IReadOnlyCollection<string> Alerts => ByAlert.Keys;

    /// <summary>What explains a kind of finding.</summary>
    public static IReadOnlyList<Explanation> Of(FindingKind kind) => ByKind.GetValueOrDefault(kind) ?? [];

    /// <summary>What explains a check of a service. Of its own parts all of its servers do.</summary>
    public static IReadOnlyList<Explanation> OfCheck(FindingKind kind, string check) =>
        check is "ledger" or "alerts" ? [.. Of(kind), OfParts] : Of(kind);

    /// <summary>What explains an alert; nothing does one that is not of the platform.</summary>
    public static IReadOnlyList<Explanation> OfAlert(string name) => ByAlert.GetValueOrDefault(name) ?? [];
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Assessment.Checks;
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

    // A service that answers is scraped, however slow its servers are.
    private static readonly Explanation[] OfScrapes =
        [new(Relation.Itself, ServiceDown, ServiceUnhealthy, PageDown, OptionalDown), new(Relation.AnyDependency, DatabaseDown, CacheDown)];

    private static readonly Explanation[] OfSlips = [new(Relation.Itself, ServiceTrouble), new(Relation.AnyDependency, ServerTrouble)];

    private static readonly Explanation[] OfMisses =
        [.. OfSlips, new(Relation.AnyDependency, CacheEvictions, CacheHitsLow)];

    private static readonly Dictionary<FindingKind, Explanation[]> ByKind = new()
    {
        [ServiceUnhealthy] = [new(Relation.AnyDependency, ServerTrouble)],
        [ServiceDegraded] = [new(Relation.Itself, HashWrong, HashDrift), new(Relation.AnyDependency, ServerTrouble)],
        [DependencyFailed] = [new(Relation.Dependency, [.. TargetTrouble, ServiceUnhealthy, LedgerLost])],
        [DependencyDegraded] =
        [
            new(
                Relation.Dependency,
                [.. TargetTrouble, DependencyFailed, LedgerLost, LedgerTampered, CheckpointLost, CheckpointLate, AlertsUndelivered]),
        ],
        [HashDrift] = [new(Relation.Anything, HashWrong)],
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
        ["AcgsTargetDown"] = OfScrapes,
        ["AcgsMetricsAbsent"] = OfScrapes,
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
        ["AcgsConstitutionalViolation"] = [new(Relation.SamePart, ConstitutionViolated)],
        ["AcgsTrafficWithoutChecks"] = [],
        ["AcgsComplianceInconsistent"] = [],
        ["AcgsLogStampMissing"] = [],
        ["AcgsCardinalityOverflow"] = [],
        ["AcgsCheckpointLate"] = [new(Relation.Belonging, LedgerLost, LedgerTampered, CheckpointLost, CheckpointLate), OfParts],
        ["AcgsLedgerDrops"] = [new(Relation.Belonging, LedgerLost), OfParts],
        ["AcgsAlertsUndelivered"] = [new(Relation.Belonging, AlertsUndelivered), OfParts],
        ["AcgsExporterDown"] = [new(Relation.Itself, DatabaseDown, CacheDown, DatabaseConnections)],
    };

    /// <summary>The names of the alerts that something may explain, or that nothing does.</summary>
    public static IReadOnlyCollection<string> Alerts => ByAlert.Keys;

    /// <summary>What explains a kind of finding.</summary>
    public static IReadOnlyList<Explanation> Of(FindingKind kind) => ByKind.GetValueOrDefault(kind) ?? [];

    /// <summary>What explains a check of a service. Of its own parts all of its servers do.</summary>
    public static IReadOnlyList<Explanation> OfCheck(FindingKind kind, string check) =>
        check is "ledger" or "alerts" ? [.. Of(kind), OfParts] : Of(kind);

    /// <summary>What explains violations of a rule: a service under another hash refuses what is right, and breaks no other rule by it.</summary>
    public static IReadOnlyList<Explanation> OfViolation(string part) => part == ViolationPart.Mismatch ? [new(Relation.Itself, HashWrong)] : [];

    /// <summary>What explains an alert, about violations of a kind of rule if it is; nothing does one that is not of the platform.</summary>
    public static IReadOnlyList<Explanation> OfAlert(string name, string? part = null) =>
        ByAlert.GetValueOrDefault(name) is not { } known ? [] : part is null ? known : [.. known, .. OfViolation(part)];
}

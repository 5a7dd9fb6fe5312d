// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Tests.Mutation;

/// <summary>Changes that change nothing as long as targets have no labels: nobody can notice them.</summary>
internal static class Equivalents
{
    // The other side of the join selects the same services.
    private static readonly (string Rule, string Series)[] Joined =
    [
        (Recorded.CacheHitRate, ExportedSeries.CacheHits.Name),
        (Recorded.CacheHitRate, ExportedSeries.CacheRequests.Name),
        (Recorded.ComplianceRate, ExportedSeries.Compliant.Name),
        (Recorded.ComplianceRate, ExportedSeries.Evaluated.Name),
        ("job:acgs_requests_slow:rate5m", ExportedSeries.RequestDuration.Buckets),
        ("job:acgs_requests_slow:rate1h", ExportedSeries.RequestDuration.Buckets),
        (ObjectiveRules.Errors + BurnRates.FastName, ExportedSeries.Requests.Name),
        (ObjectiveRules.Errors + BurnRates.SlowName, ExportedSeries.Requests.Name),
        (ObjectiveRules.Latency + BurnRates.FastName, ExportedSeries.Requests.Name),
        (ObjectiveRules.Latency + BurnRates.SlowName, ExportedSeries.Requests.Name),
        ("AcgsCacheHitsLow", ExportedSeries.CacheRequests.Name),
        ("AcgsComplianceInconsistent", ExportedSeries.Compliant.Name),
        ("AcgsComplianceInconsistent", ExportedSeries.Evaluated.Name),
        ("AcgsTrafficWithoutChecks", ExportedSeries.Evaluated.Name),
        ("AcgsHealthStale", ExportedSeries.HealthCheckDuration.Count),
        ("AcgsHealthStale", ExportedSeries.HealthStatus.Name),
        ("AcgsCheckpointLate", ExportedSeries.LedgerLastCheckpoint.Name),
        ("AcgsCheckpointLate", ExportedSeries.LedgerRecords.Name),
    ];

    /// <summary>Whether a change is one.</summary>
    public static bool Contain(Mutant mutant) => mutant switch
    {
        { Kind: Mutations.Matcher } when mutant.Change.EndsWith("-> nothing", StringComparison.Ordinal) =>
            Joined.Any(one => one.Rule == mutant.Rule && mutant.Change.Contains($"{Tail(one.Series)}{{job=", StringComparison.Ordinal)) || IsNeverPending(mutant),
        // A second after 1970 or the second after it.
        { Kind: Mutations.Number, Rule: "AcgsCheckpointLate" } => mutant.Change.EndsWith("\"} > 0 -> 1", StringComparison.Ordinal),
        _ => false,
    };

    // The page of a budget fires as soon as its condition holds.
    private static bool IsNeverPending(Mutant mutant) => mutant.Rule.EndsWith(BurnRates.SlowName, StringComparison.Ordinal)
        && mutant.Change.Contains($"{BurnRates.FastName}\",alertstate", StringComparison.Ordinal);

    // A description has the end of what stands before.
    private static string Tail(string series) => series.Length > 20 ? series[^20..] : series;
}

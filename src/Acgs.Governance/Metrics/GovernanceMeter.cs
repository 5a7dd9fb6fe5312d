// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;

namespace Acgs.Governance.Metrics;

/// <summary>The meter of this library and its instrument names.</summary>
public static class GovernanceMeter
{
    /// <summary>The meter name, to which a metrics pipeline subscribes.</summary>
    public const string Name = "Acgs.Governance";

    internal const string RequestDuration = "acgs.request.duration";
    internal const string Requests = "acgs.requests";
    internal const string CacheHits = "acgs.cache.hits";
    internal const string CacheRequests = "acgs.cache.requests";
    internal const string Compliance = "acgs.constitutional.compliance";
    internal const string ComplianceSuccess = "acgs.constitutional.compliance.success";
    internal const string Violations = "acgs.constitutional.violations";
    internal const string HealthStatus = "acgs.health.status";
    internal const string HealthCheckDuration = "acgs.health.check.duration";
    internal const string HealthTransitions = "acgs.health.transitions";
    internal const string BuildInfo = "acgs.build.info";
    internal const string LogStampVerified = "acgs.log.stamp.verified";
    internal const string LedgerSize = "acgs.ledger.size";
    internal const string LedgerRecords = "acgs.ledger.records";
    internal const string LedgerDropped = "acgs.ledger.dropped";
    internal const string LedgerQueueLength = "acgs.ledger.queue.length";
    internal const string LedgerLastWrite = "acgs.ledger.last_write.timestamp";
    internal const string LedgerLastCheckpoint = "acgs.ledger.last_checkpoint.timestamp";
    internal const string AlertsUndelivered = "acgs.alerts.undelivered";
    internal const string AlertDeliveries = "acgs.alerts.deliveries";

    /// <summary>
    /// Histogram bounds in seconds. The default bounds start at 5 ms, too coarse for a 5 ms objective; 0.005 is an exact bound, so that
    /// "within 5 ms" needs no interpolation.
    /// </summary>
    internal static InstrumentAdvice<double> DurationBuckets { get; } = new()
    {
        HistogramBucketBoundaries = [.00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10],
    };

    internal static Meter Create(IMeterFactory factory) => factory.Create(Name);
}

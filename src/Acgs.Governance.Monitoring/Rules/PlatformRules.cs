// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Alerts;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>The rules of the platform.</summary>
internal sealed class PlatformRules
{
    private const string Errors = "acgs:request_errors:ratio_rate";
    private const string Slow = "acgs:request_slow:ratio_rate";

    private readonly MonitoringParameters _parameters;
    private readonly Promql _promql;

    public PlatformRules(MonitoringParameters parameters)
    {
        (_parameters, _promql) = (parameters, new(parameters.Selector));
        Groups = [Ratios(), Windows(), Objectives(), Constitution(), Targets(), Operations()];
    }

    public IReadOnlyList<RuleGroup> Groups { get; }

    public IEnumerable<AlertRule> Alerts => Groups.SelectMany(group => group.Alerts);

    // The two names of the operations guide.
    private RuleGroup Ratios() => new(
        "acgs-ratios",
        [
            new("acgs_cache_hit_rate", Promql.Share(
                CacheRate(ExportedSeries.CacheHits), CacheRate(ExportedSeries.CacheRequests))),
            new("acgs_constitutional_compliance_rate", Promql.Share(
                _promql.Rate(ExportedSeries.Compliant, "5m"), _promql.Rate(ExportedSeries.Evaluated, "5m"))),
        ],
        []);

    private RuleGroup Windows()
    {
        var bound = _parameters.Targets.Latency.ToString("0.######", CultureInfo.InvariantCulture);
        var within = _promql.Select(ExportedSeries.RequestDuration.Buckets, $"le=\"{bound}\"");
        var all = _promql.Select($"{ExportedSeries.RequestDuration.Name}_count");
        return new(
            "acgs-windows",
            [
                .. BurnRates.Windows.Select(window => new RecordingRule(
                    Errors + window, Promql.Share(_promql.ErrorRate(window), _promql.Rate(ExportedSeries.Requests, window)))),
                .. BurnRates.Windows.Select(window => new RecordingRule(
                    Slow + window, "1 - " + Promql.Share(Promql.SumRate(within, window), Promql.SumRate(all, window)))),
            ],
            []);
    }

    private RuleGroup Objectives()
    {
        var hits = _parameters.Targets.CacheHits.ToString("0.####", CultureInfo.InvariantCulture);
        // Fewer are no measurement: at night one error is no outage.
        var errors = new BurnRates(Errors, 1 - _parameters.Targets.Availability, $"{_promql.ErrorCount("1h")} >= 5", $"{_promql.ErrorCount("1d")} >= 10");
        var traffic = _promql.Rate(ExportedSeries.Requests, "1h") + " > 0.1";
        var slow = new BurnRates(Slow, 0.01, traffic, traffic);
        return new(
            "acgs-objectives",
            [],
            [
                .. errors.Alerts("AcgsErrorBudget", "errors"),
                .. slow.Alerts("AcgsLatencyBudget", "slow requests"),
                new(
                    "AcgsCacheHitsLow", $"acgs_cache_hit_rate < {hits} and on (job, cache) {CacheRate(ExportedSeries.CacheRequests)} > 1",
                    TimeSpan.FromMinutes(10), AlertPriority.P2, "a cache answers fewer lookups than promised",
                    "The cache {{ $labels.cache }} of {{ $labels.job }} answers {{ $value | humanizePercentage }} of its lookups."),
            ]);
    }

    private RuleGroup Constitution() => new(
        "acgs-constitution",
        [],
        [
            new(
                "AcgsConstitutionalViolation", $"sum by (job, rule) (increase({_promql.Select("acgs_constitutional_violations_total")}[2m])) > 0",
                TimeSpan.Zero, AlertPriority.P0, "the constitution is violated",
                "{{ $labels.job }} counted {{ $value | humanize }} violations of {{ $labels.rule }} in two minutes."),
            new(
                "AcgsComplianceInconsistent",
                $"{_promql.Rate(ExportedSeries.Compliant, "5m")} > 1.01 * {_promql.Rate(ExportedSeries.Evaluated, "5m")}",
                TimeSpan.FromMinutes(15), AlertPriority.P2, "more requests are compliant than were evaluated",
                "{{ $labels.job }} counts {{ $value | humanize }} compliant requests a second, and fewer that were evaluated."),
            new(
                "AcgsTrafficWithoutChecks",
                $"{_promql.Rate(ExportedSeries.Requests, "15m")} > 1 unless on (job) {_promql.Rate(ExportedSeries.Evaluated, "15m")} > 0",
                TimeSpan.FromMinutes(15), AlertPriority.P1, "requests are served and none is evaluated",
                "{{ $labels.job }} serves {{ $value | humanize }} requests a second, none of which states the constitution."),
            new(
                "AcgsConstitutionDrift", "count(count by (constitutional_hash) (acgs_build_info)) > 1",
                TimeSpan.FromMinutes(15), AlertPriority.P1, "services work under different constitutions",
                "{{ $value }} different hashes are active."),
        ]);

    private RuleGroup Targets() => new(
        "acgs-targets",
        [],
        [
            new(
                "AcgsTargetDown", $"up{{{_parameters.Selector}}} == 0", TimeSpan.FromSeconds(10), AlertPriority.P0, "a service does not answer",
                "{{ $labels.instance }} of {{ $labels.job }} cannot be scraped."),
            new(
                "AcgsMetricsAbsent",
                string.Join("\nor\n", _parameters.Services.Select(service => $"absent(acgs_build_info{{job=\"{service.Job}\"}})")),
                TimeSpan.FromMinutes(1), AlertPriority.P0, "a service has no metrics", "Nobody has metrics of {{ $labels.job }}."),
            new(
                "AcgsServiceUnhealthy", $"{_promql.Select("acgs_health_status")} == 0",
                TimeSpan.FromSeconds(10), AlertPriority.P0, "a health check is unhealthy",
                "{{ $labels.check }} of {{ $labels.job }} ({{ $labels.instance }}) is unhealthy."),
            new(
                "AcgsServiceDegraded", $"{_promql.Select("acgs_health_status")} == 0.5", TimeSpan.FromMinutes(5), AlertPriority.P2, "a health check is degraded",
                "{{ $labels.check }} of {{ $labels.job }} ({{ $labels.instance }}) is degraded."),
        ]);

    private RuleGroup Operations() => new(
        "acgs-operations",
        [],
        [
            new(
                "AcgsLedgerDrops", $"sum by (job) (increase({_promql.Select("acgs_ledger_dropped_total")}[5m])) > 0",
                TimeSpan.Zero, AlertPriority.P1, "the ledger drops violations", "{{ $labels.job }} dropped {{ $value | humanize }} violations."),
            new(
                "AcgsCheckpointLate",
                $"time() - max by (job) ({_promql.Select("acgs_ledger_last_checkpoint_timestamp_seconds")} > 0) > 600\n"
                    + $"and on (job) sum by (job) (increase({_promql.Select("acgs_ledger_records_total")}[10m])) > 0",
                TimeSpan.FromMinutes(5), AlertPriority.P1, "the ledger is not signed",
                "The last checkpoint of {{ $labels.job }} is {{ $value | humanizeDuration }} old."),
            new(
                "AcgsAlertsUndelivered", $"max by (job, state) ({_promql.Select("acgs_alerts_undelivered", "state=\"dead\"")}) > 0",
                TimeSpan.Zero, AlertPriority.P1, "alerts were given up", "{{ $labels.job }} could not deliver {{ $value }} alerts."),
            new(
                "AcgsCardinalityOverflow", "count by (job) ({__name__=~\"acgs_.+\",otel_metric_overflow=\"true\"}) > 0",
                TimeSpan.Zero, AlertPriority.P2, "a metric has too many label sets",
                "{{ $value }} series of {{ $labels.job }} stand for what has no series of its own."),
        ]);

    private string CacheRate(SeriesFamily family) => $"sum by (job, {family.Label("cache")}) (rate({_promql.Select(family)}[5m]))";
}

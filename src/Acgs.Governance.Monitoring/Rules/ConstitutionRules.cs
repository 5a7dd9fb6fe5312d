// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>Alerts of the constitution: violations, and whether anybody looks for them.</summary>
internal static class ConstitutionRules
{
    public const string Violation = "AcgsConstitutionalViolation";

    public static RuleGroup Violations(MonitoringParameters parameters, Promql promql) => new(
        "acgs-violations",
        [],
        [
            new(
                Violation,
                $"sum by (job, {ExportedSeries.Violations.Label("rule")}) (increase({promql.Select(ExportedSeries.Violations)}[5m])) > 0",
                TimeSpan.Zero, AlertPriority.P0, "the constitution is violated",
                "{{ $labels.job }} counted {{ printf \"%.0f\" $value }} violations of {{ $labels.rule }} in five minutes."),
        ])
    {
        Interval = parameters.PageInterval,
    };

    public static RuleGroup Checks(MonitoringParameters parameters, Promql promql) => new(
        "acgs-constitution",
        [],
        [
            new(
                "AcgsComplianceInconsistent",
                $"{promql.Rate(ExportedSeries.Compliant, "5m")}\n> 1.01 * {promql.Rate(ExportedSeries.Evaluated, "5m")}",
                TimeSpan.FromMinutes(15), AlertPriority.P2, "more requests are compliant than were evaluated",
                "{{ $labels.job }} counts {{ $value | humanize }} compliant requests a second, and fewer that were evaluated."),
            new(
                "AcgsTrafficWithoutChecks",
                $"{promql.Rate(ExportedSeries.Requests, "15m")} > {Promql.Number(parameters[Threshold.UncheckedTraffic])}\n"
                    + $"unless on (job) {promql.Rate(ExportedSeries.Evaluated, "15m")} > 0",
                TimeSpan.FromMinutes(15), AlertPriority.P1, "requests are served and none is evaluated",
                "{{ $labels.job }} serves {{ $value | humanize }} requests a second, none of which states the constitution."),
            new(
                "AcgsConstitutionDrift", Drift(promql.Select(ExportedSeries.BuildInfo)),
                parameters.TimeOf(Threshold.Drift), AlertPriority.P1, "a service works under another constitution than its peers",
                "Only {{ $value | humanizePercentage }} of all instances state the hash of {{ $labels.job }}."),
            new(
                "AcgsLogStampMissing", $"min by (job) ({promql.Select(ExportedSeries.LogStampVerified)}) == 0",
                TimeSpan.FromMinutes(1), AlertPriority.P2, "log records do not carry the hash",
                "Log records of {{ $labels.job }} do not carry the constitutional hash."),
        ]);

    // The share of the instances that state the hash of a job; of two halves each is suspect. The hash is no label of the alert.
    private static string Drift(string builds)
    {
        var hash = ExportedSeries.BuildInfo.Label(ExportedSeries.Hash);
        return $"min by (job) (\n  group by (job, {hash}) ({builds})\n  * on ({hash}) group_left () count by ({hash}) ({builds})\n)\n"
            + $"/ on () group_left () count({builds}) <= 0.5";
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>Alerts of services that do not answer, or say that they are not well.</summary>
internal static class TargetRules
{
    public const string Down = "AcgsTargetDown";
    public const string Absent = "AcgsMetricsAbsent";
    public const string Unhealthy = "AcgsServiceUnhealthy";

    public static RuleGroup Pages(MonitoringParameters parameters, Promql promql) => new(
        "acgs-targets",
        [],
        [
            new(
                Down, $"{promql.Select(ForeignSeries.Up)} == 0", parameters.TimeOf(Threshold.Down), AlertPriority.P0, "a service does not answer",
                "{{ $labels.instance }} of {{ $labels.job }} cannot be scraped.")
            {
                // It tells why metrics are absent, and must not end before that does: Alertmanager would page for what is over.
                KeepFiring = 2 * parameters.Interval,
            },
            new(
                Unhealthy, $"{promql.Select(ExportedSeries.HealthStatus)} == 0",
                parameters.TimeOf(Threshold.Down), AlertPriority.P0, "a health check is unhealthy",
                "{{ $labels.check }} of {{ $labels.job }} ({{ $labels.instance }}) is unhealthy."),
            // Of a series that is pushed nothing else tells that it ended.
            new(
                Absent, string.Join("\nor\n", parameters.Services.DistinctBy(service => service.Job).Select(service => AbsenceOf(service, parameters))),
                TimeSpan.FromMinutes(1), AlertPriority.P0, "a service has no metrics", "Nobody has metrics of {{ $labels.job }}."),
        ])
    {
        Interval = parameters.PageInterval,
    };

    public static RuleGroup Tickets(MonitoringParameters parameters, Promql promql)
    {
        var window = Promql.Time(parameters.TimeOf(Threshold.StaleHealth));
        var check = ExportedSeries.HealthCheckDuration.Label("check");
        return new(
            "acgs-health",
            [],
            [
                new(
                    "AcgsHealthStale",
                    $"sum by (job, instance, {check}) (increase({promql.Select(ExportedSeries.HealthCheckDuration.Count)}[{window}])) == 0\n"
                        + $"and on (job, instance, {check}) {promql.Select(ExportedSeries.HealthStatus)} > 0",
                    TimeSpan.FromMinutes(1), AlertPriority.P1, "a health check is not probed any more",
                    "{{ $labels.check }} of {{ $labels.job }} ({{ $labels.instance }}) has not been probed for " + $"{window}, and says that it is well."),
                new(
                    "AcgsServiceDegraded", $"{promql.Select(ExportedSeries.HealthStatus)} == 0.5",
                    parameters.TimeOf(Threshold.Degraded), AlertPriority.P2, "a health check is degraded",
                    "{{ $labels.check }} of {{ $labels.job }} ({{ $labels.instance }}) is degraded."),
                .. ExporterDown(parameters),
            ]);
    }

    private static string AbsenceOf(ScrapeTarget service, MonitoringParameters parameters)
    {
        var one = new Promql((parameters with { Services = [service] }).Selector);
        return $"absent_over_time({one.Select(ExportedSeries.BuildInfo)}[{Promql.Time(parameters.TimeOf(Threshold.Absent) - TimeSpan.FromMinutes(1))}])";
    }

    private static AlertRule[] ExporterDown(MonitoringParameters parameters)
    {
        if (parameters.Exporters.Count == 0)
        {
            return [];
        }

        var promql = new Promql((parameters with { Services = parameters.Exporters }).Selector);
        return
        [
            new(
                "AcgsExporterDown", $"{promql.Select(ForeignSeries.Up)} == 0", TimeSpan.FromMinutes(5), AlertPriority.P2, "an exporter does not answer",
                "{{ $labels.instance }} of {{ $labels.job }} cannot be scraped: its panels are empty."),
        ];
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>The queries of a report.</summary>
/// <param name="http">Reads.</param>
/// <param name="prometheus">The address of Prometheus.</param>
/// <param name="services">Which services.</param>
/// <param name="window">The time.</param>
/// <param name="stop">Stops.</param>
internal sealed class IncidentQueries(HttpSource http, Uri prometheus, LabelSelector services, ReportWindow window, CancellationToken stop)
{
    private static readonly string Failed = $"{ExportedSeries.Requests.Label(ExportedSeries.Status)}=~\"5..\"";

    /// <summary>Whether targets can be scraped.</summary>
    public string Up => services.Select(ForeignSeries.Up);

    /// <summary>The health of checks.</summary>
    public string Health => services.Select(ExportedSeries.HealthStatus.Name);

    /// <summary>Which of our alerts fire.</summary>
    public string Firing => services.Select(ForeignSeries.Alerts, "alertname=~\"Acgs.+\"", "alertstate=\"firing\"");

    /// <summary>How many requests ended in an error of the server: none where none of those that were counted did, and unknown without any.</summary>
    public string FailedRequests =>
        $"{Increase(services.Select(ExportedSeries.Requests.Name, Failed))} or 0 * {Increase(services.Select(ExportedSeries.Requests.Name))}";

    /// <summary>How many violations the ledger lost.</summary>
    public string Dropped => Increase(services.Select(ExportedSeries.LedgerDropped.Name));

    /// <summary>Reads series over the time.</summary>
    public Task<IReadOnlyList<SampledSeries>> RangeAsync(string query) =>
        PrometheusQuery.ReadRangeAsync(http, prometheus, query, new(window.From, window.Until, window.Step), stop);

    /// <summary>Reads a number of the whole time, at its end.</summary>
    public Task<double?> NumberAsync(string query) => PrometheusQuery.ReadAsync(http, prometheus, query, window.Until, stop);

    /// <summary>Reads the objectives of the whole time.</summary>
    public Task<SloReport> ObjectivesAsync(ObjectiveTargets targets) =>
        SloReport.ReadAsync(targets, new(targets, services.ToString(), $"{window.Seconds}s", $"{window.Seconds}s"), NumberAsync);

    private string Increase(string series) => $"sum(increase({series}[{window.Seconds}s]))";
}

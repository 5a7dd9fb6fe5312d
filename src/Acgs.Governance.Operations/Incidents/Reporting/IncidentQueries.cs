// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Objectives;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.Operations.Slo;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>The queries of a report, for one service or all.</summary>
/// <param name="http">Reads.</param>
/// <param name="prometheus">The address of Prometheus.</param>
/// <param name="service">The service; <see langword="null"/> for all.</param>
/// <param name="window">The time.</param>
/// <param name="stop">Stops.</param>
internal sealed class IncidentQueries(HttpSource http, Uri prometheus, string? service, ReportWindow window, CancellationToken stop)
{
    private static readonly string Failed = $"{ExportedSeries.Requests.Label(ExportedSeries.Status)}=~\"5..\"";

    private readonly string _job = service is null ? string.Empty : PrometheusQuery.Matcher("job", service);

    /// <summary>Whether targets can be scraped.</summary>
    public string Up => Select(ForeignSeries.Up);

    /// <summary>The health of checks.</summary>
    public string Health => Select(ExportedSeries.HealthStatus.Name);

    /// <summary>Which of our alerts fire.</summary>
    public string Firing => Select(ForeignSeries.Alerts, "alertname=~\"Acgs.+\"", "alertstate=\"firing\"");

    /// <summary>How many requests ended in an error of the server: none where none of those that were counted did, and unknown without any.</summary>
    public string FailedRequests => $"{Increase(Select(ExportedSeries.Requests.Name, Failed))} or 0 * {Increase(Select(ExportedSeries.Requests.Name))}";

    /// <summary>How many violations the ledger lost.</summary>
    public string Dropped => Increase(Select(ExportedSeries.LedgerDropped.Name));

    /// <summary>Reads series over the time.</summary>
    public Task<IReadOnlyList<SampledSeries>> RangeAsync(string query) =>
        PrometheusQuery.ReadRangeAsync(http, prometheus, query, new(window.From, window.Until, window.Step), stop);

    /// <summary>Reads a number of the whole time, at its end.</summary>
    public Task<double?> NumberAsync(string query) => PrometheusQuery.ReadAsync(http, prometheus, query, window.Until, stop);

    /// <summary>Reads the objectives of the whole time.</summary>
    public Task<SloReport> ObjectivesAsync(ObjectiveTargets targets) =>
        SloReport.ReadAsync(targets, new(targets, _job, $"{window.Seconds}s", $"{window.Seconds}s"), NumberAsync);

    private string Increase(string series) => $"sum(increase({series}[{window.Seconds}s]))";

    private string Select(string series, params string[] matchers)
    {
        var all = string.Join(',', matchers.Prepend(_job).Where(matcher => matcher.Length > 0));
        return all.Length == 0 ? series : $"{series}{{{all}}}";
    }
}

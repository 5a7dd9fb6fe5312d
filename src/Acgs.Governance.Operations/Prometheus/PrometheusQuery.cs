// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Ledger;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Operations.Prometheus;

/// <summary>Asks Prometheus.</summary>
internal static class PrometheusQuery
{
    /// <summary>Asks for one number.</summary>
    /// <param name="http">Reads.</param>
    /// <param name="prometheus">The address of the server.</param>
    /// <param name="query">The query.</param>
    /// <param name="time">The instant; now if there is none.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>The number; <see langword="null"/> if there is none.</returns>
    /// <exception cref="FailureException">Prometheus cannot be asked.</exception>
    public static async Task<double?> ReadAsync(HttpSource http, Uri prometheus, string query, DateTimeOffset? time, CancellationToken stop) =>
        await ReadVectorAsync(http, prometheus, query, time, stop) is [var first, ..] ? first.Value : null;

    /// <summary>Asks for one value of each series; those that are no numbers are left out.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<IReadOnlyList<InstantSample>> ReadVectorAsync(
        HttpSource http, Uri prometheus, string query, DateTimeOffset? time, CancellationToken stop)
    {
        var address = InstantAddress(prometheus, query, time);
        return PrometheusAnswer.Read(address, await http.ReadAsync(address, stop), PrometheusAnswer.ReadVector);
    }

    /// <summary>Asks for the values of series over time. Where a series has no value at an instant it has no point.</summary>
    /// <param name="http">Reads.</param>
    /// <param name="prometheus">The address of the server.</param>
    /// <param name="query">The query.</param>
    /// <param name="range">The instants; Prometheus answers at most 11,000 of a series.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="FailureException">Prometheus cannot be asked.</exception>
    public static async Task<IReadOnlyList<SampledSeries>> ReadRangeAsync(
        HttpSource http, Uri prometheus, string query, QueryRange range, CancellationToken stop)
    {
        var step = range.Step.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        var address = Address(
            prometheus, "query_range", $"query={Uri.EscapeDataString(query)}&start={Escape(range.Start)}&end={Escape(range.End)}&step={step}");
        return PrometheusAnswer.Read(address, await http.ReadAsync(address, stop), PrometheusAnswer.ReadMatrix);
    }

    /// <summary>Asks which alerts are pending or fire.</summary>
    /// <param name="http">Reads.</param>
    /// <param name="prometheus">The address of the server.</param>
    /// <param name="selector">Which alerts.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="FailureException">Prometheus cannot be asked, or has no service that is meant.</exception>
    public static async Task<IReadOnlyList<PrometheusAlert>> ReadAlertsAsync(
        HttpSource http, Uri prometheus, LabelSelector selector, CancellationToken stop)
    {
        var address = Address(prometheus, "alerts", string.Empty);
        var alerts = PrometheusAnswer.Read(address, await http.ReadAsync(address, stop), PrometheusAnswer.ReadAlerts)
            .Where(alert => selector.Matches(alert.Labels)).ToList();
        if (alerts.Count == 0)
        {
            await RequireServiceAsync(http, prometheus, selector, stop);
        }

        return alerts;
    }

    /// <summary>Asks to which Alertmanagers it sends.</summary>
    /// <returns>The addresses of their alerts.</returns>
    /// <param name="http">Reads.</param>
    /// <param name="prometheus">The address of the server.</param>
    /// <param name="stop">Stops.</param>
    /// <exception cref="FailureException">Prometheus cannot be asked.</exception>
    public static async Task<IReadOnlyList<Uri>> ReadAlertmanagersAsync(HttpSource http, Uri prometheus, CancellationToken stop)
    {
        var address = Address(prometheus, "alertmanagers", string.Empty);
        return PrometheusAnswer.Read(address, await http.ReadAsync(address, stop), PrometheusAnswer.ReadAlertmanagers);
    }

    // Nobody is to believe that nothing fires because a label is misspelled, or the server is another one. What comes by OTLP has no target.
    private static async Task RequireServiceAsync(HttpSource http, Uri prometheus, LabelSelector selector, CancellationToken stop)
    {
        var services = selector.Select(ExportedSeries.BuildInfo.Name);
        var query = selector.IsAll ? $"group({services})" : $"group({selector.Select(ForeignSeries.Up)} or {services})";
        if (await ReadAsync(http, prometheus, query, time: null, stop) is null)
        {
            throw new FailureException(selector.IsAll
                ? $"{HttpSource.NameOf(prometheus)} has no governed service: there is no series {services}"
                : $"{HttpSource.NameOf(prometheus)} has no service with {selector}");
        }
    }

    private static Uri InstantAddress(Uri prometheus, string query, DateTimeOffset? time) => Address(
        prometheus, "query", $"query={Uri.EscapeDataString(query)}{(time is { } instant ? $"&time={Escape(instant)}" : string.Empty)}");

    private static Uri Address(Uri prometheus, string endpoint, string query) => new UriBuilder(prometheus)
    {
        Path = $"{prometheus.AbsolutePath.TrimEnd('/')}/api/v1/{endpoint}",
        Query = query,
    }.Uri;

    private static string Escape(DateTimeOffset time) => Uri.EscapeDataString(ViolationFields.Format(time));
}

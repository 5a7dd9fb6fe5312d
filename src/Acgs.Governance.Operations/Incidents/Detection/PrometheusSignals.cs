// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>Alerts that fire, as Prometheus and Alertmanager know them.</summary>
/// <param name="Signals">Those of our rules.</param>
/// <param name="Foreign">How many are of other rules.</param>
internal sealed record PrometheusSignals(IReadOnlyList<Signal> Signals, int Foreign)
{
    /// <summary>Asks Prometheus.</summary>
    /// <exception cref="FailureException">It cannot be asked, or has no service that is meant.</exception>
    public static async Task<PrometheusSignals> ReadAsync(HttpSource http, Uri prometheus, LabelSelector selector, CancellationToken stop)
    {
        var firing = (await PrometheusQuery.ReadAlertsAsync(http, prometheus, selector, stop)).Where(alert => alert.IsFiring).ToList();
        return Of(firing.ConvertAll(alert => AlertLabels.ToSignal(alert.Labels, alert.Annotations, alert.ActiveAt)));
    }

    /// <summary>Asks Alertmanager, which also knows what is silenced.</summary>
    /// <exception cref="FailureException">It cannot be asked.</exception>
    public static async Task<PrometheusSignals> ReadAlertmanagerAsync(
        HttpSource http, Uri alertmanager, LabelSelector selector, CancellationToken stop)
    {
        var address = new UriBuilder(alertmanager) { Path = $"{alertmanager.AbsolutePath.TrimEnd('/')}/api/v2/alerts" }.Uri;
        var answer = await http.ReadAsync(address, stop);
        try
        {
            return Of([.. answer.EnumerateArray().Where(alert => selector.Matches(LabelsOf(alert))).Select(ToSignal)]);
        }
        catch (Exception foreign) when (foreign is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FailureException($"{HttpSource.NameOf(address)}: the answer is not one of Alertmanager");
        }
    }

    private static PrometheusSignals Of(List<Signal?> signals) => new([.. signals.OfType<Signal>()], signals.Count(signal => signal is null));

    // {"labels":{…},"annotations":{…},"startsAt":"…","status":{"state":"suppressed","silencedBy":["…"]}}
    private static Signal? ToSignal(JsonElement alert)
    {
        var since = alert.GetProperty("startsAt").GetDateTimeOffset().ToUniversalTime();
        var signal = AlertLabels.ToSignal(LabelsOf(alert), PrometheusAnswer.ReadTexts(alert, "annotations"), since);
        return signal is null ? null : signal with
        {
            IsRouted = true,
            IsSilenced = alert.GetProperty("status").GetProperty("silencedBy").GetArrayLength() > 0,
        };
    }

    private static Dictionary<string, string> LabelsOf(JsonElement alert) => PrometheusAnswer.ReadTexts(alert, "labels");
}

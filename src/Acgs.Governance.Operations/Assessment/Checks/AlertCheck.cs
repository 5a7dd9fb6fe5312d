// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Alerts;
using Acgs.Governance.Ledger;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Which alerts fire, and which did.</summary>
/// <param name="prometheus">The server.</param>
/// <param name="since">The time since which alerts that ended count; <see langword="null"/> if they do not.</param>
/// <param name="time">The clock.</param>
internal sealed class AlertCheck(PrometheusSource prometheus, DateTimeOffset? since, TimeProvider time)
{
    private const string Firing = "alertstate=\"firing\"";
    private const string Job = "job";
    private const string Check = "check";

    public async Task<CheckResult> RunAsync(CancellationToken stop)
    {
        var alerts = (await prometheus.ReadAlertsAsync(stop)).Where(alert => alert.IsFiring).ToList();
        var firing = alerts.Select(Observe).ToList();
        if (since is not null)
        {
            var range = PrometheusSource.RangeOf(time.GetUtcNow() - since.Value);
            var recent = await prometheus.ReadAsync($"max_over_time({prometheus.Services.Select(ForeignSeries.Alerts, Firing)}[{range}])", stop);
            firing.AddRange(recent.Where(sample => !alerts.Exists(alert => IsSame(alert, sample))).Select(ObserveEnded));
        }

        return new(firing, [new("alerts", "firing", alerts.Count.ToString(CultureInfo.InvariantCulture))]);
    }

    private static Observation Observe(PrometheusAlert alert)
    {
        var text = alert.Annotations.GetValueOrDefault("description") ?? alert.Annotations.GetValueOrDefault("summary") ?? "it has no description";
        return new(FindingKind.AlertFiring, alert.Name, $"fires since {ViolationFields.Format(alert.ActiveAt)}: {text}")
        {
            Service = alert.Labels.GetValueOrDefault(Job),
            Dependency = alert.Labels.GetValueOrDefault(Check),
            Part = PartOf(alert.Labels),
            Explanations = Explanations.OfAlert(alert.Name, PartOf(alert.Labels)),
            Priority = PriorityOf(alert.Labels),
            Next = alert.Annotations.GetValueOrDefault("runbook_url") ?? FindingKind.AlertFiring.Next,
        };
    }

    private static Observation ObserveEnded(InstantSample sample)
    {
        var name = sample.Labels.GetValueOrDefault("alertname", "?");
        return new(FindingKind.AlertRecent, name, $"fired for {sample.Labels.GetValueOrDefault(Job, "the platform")} and ended")
        {
            Service = sample.Labels.GetValueOrDefault(Job),
            Dependency = sample.Labels.GetValueOrDefault(Check),
            Part = PartOf(sample.Labels),
            Explanations = Explanations.OfAlert(name, PartOf(sample.Labels)),
        };
    }

    private static string? PartOf(IReadOnlyDictionary<string, string> labels) => labels.TryGetValue("rule", out var rule) ? ViolationPart.Of(rule) : null;

    private static bool IsSame(PrometheusAlert alert, InstantSample sample) =>
        alert.Labels.All(label => sample.Labels.GetValueOrDefault(label.Key) == label.Value);

    // Of rules of others there may be a severity alone, or nothing.
    private static AlertPriority PriorityOf(IReadOnlyDictionary<string, string> labels) =>
        AlertPriority.All.FirstOrDefault(priority => priority.Name == labels.GetValueOrDefault("priority"))
        ?? (Enum.TryParse<ViolationSeverity>(labels.GetValueOrDefault("severity"), ignoreCase: true, out var severity) && Enum.IsDefined(severity)
            ? AlertPriority.Of(severity)
            : AlertPriority.P2);
}

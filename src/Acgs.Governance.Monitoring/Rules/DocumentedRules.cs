// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>The tables of docs/monitoring.md.</summary>
internal static class DocumentedRules
{
    /// <summary>The alerts, the most urgent first.</summary>
    public static string Alerts()
    {
        var alerts = new PlatformRules(new()).Alerts
            .OrderBy(alert => alert.Priority.Name, StringComparer.Ordinal).ThenBy(alert => alert.Name, StringComparer.Ordinal);
        return "| alert | priority | tells that | holds for |\n|---|---|---|---|\n" + string.Concat(alerts.Select(alert =>
            $"| [{alert.Name}](runbooks/{alert.Name}.md) | {alert.Priority.Name} | {alert.Summary} | "
                + $"{(alert.For > TimeSpan.Zero ? Promql.Time(alert.For) : "–")} |\n"));
    }

    /// <summary>The thresholds with their ranges.</summary>
    public static string Thresholds() =>
        "| `--threshold` | default | range | meaning |\n|---|---|---|---|\n" + string.Concat(Threshold.All.Select(threshold =>
            $"| `{threshold.Name}` | {threshold.Write(threshold.Default)} | "
                + $"{threshold.Write(threshold.Least)} to {threshold.Write(threshold.Most)} | {threshold.Meaning} |\n"));
}

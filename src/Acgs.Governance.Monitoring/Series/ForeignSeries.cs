// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Series;

/// <summary>Series that rules and panels name and services do not export: those of Prometheus and of the exporters of machines and servers.</summary>
internal static class ForeignSeries
{
    /// <summary>Whether the last scrape of a target succeeded.</summary>
    public const string Up = "up";

    /// <summary>What is pending or fires.</summary>
    public const string Alerts = "ALERTS";

    /// <summary><see cref="Alerts"/> with the labels that all our alerts have; those of their series come on top.</summary>
    public static ForeignFamily Alert { get; } = new(Alerts, "alertname", "alertstate", "severity", "priority");

    /// <summary>The label by which OpenTelemetry marks the series of what has none of its own.</summary>
    public const string Overflow = "otel_metric_overflow";
}

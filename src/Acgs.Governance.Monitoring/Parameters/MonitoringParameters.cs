// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Objectives;

namespace Acgs.Governance.Monitoring.Parameters;

/// <summary>What is monitored, and how; the defaults are those of the operations guide.</summary>
internal sealed record MonitoringParameters
{
    /// <summary>The services by their job, with the address that is scraped.</summary>
    public IReadOnlyList<ScrapeTarget> Services { get; init; } =
    [
        new("auth", "localhost:8016"), new("constitutional-ai", "localhost:8001"), new("coordinator", "localhost:8008"), new("blackboard", "localhost:8010"),
    ];

    /// <summary>The exporters of machines and servers.</summary>
    public IReadOnlyList<ScrapeTarget> Exporters { get; init; } =
    [
        new("node", "localhost:9100"), new("postgresql", "localhost:9187"), new("redis", "localhost:9121"),
    ];

    /// <summary>What the platform promises.</summary>
    public ObjectiveTargets Targets { get; init; } = new();

    /// <summary>Thresholds that are not the defaults.</summary>
    public IReadOnlyDictionary<Threshold, double> Thresholds { get; init; } = new Dictionary<Threshold, double>();

    /// <summary>How often targets are scraped and rules evaluated: so often that somebody is told within 30 seconds.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Labels of the targets: rules and panels select them, and alerts have them.</summary>
    public IReadOnlyList<(string Name, string Value)> Labels { get; init; } = [];

    /// <summary>Where runbooks are; the name of the alert and <c>.md</c> follow.</summary>
    public string Runbooks { get; init; } = "docs/runbooks/";

    /// <summary>The address of Prometheus, for Grafana.</summary>
    public string Prometheus { get; init; } = "http://localhost:9091";

    /// <summary>The address of Alertmanager, for Prometheus.</summary>
    public string Alertmanager { get; init; } = "localhost:9093";

    /// <summary>Who is told at once.</summary>
    public string PageWebhook { get; init; } = "https://alerts.acgs.production.com/webhook";

    /// <summary>Who is told of what can wait.</summary>
    public string TicketWebhook { get; init; } = "https://alerts.acgs.production.com/webhook";

    /// <summary>How long a scrape may take: short enough that a frozen target is down within 30 seconds too.</summary>
    public TimeSpan ScrapeTimeout => Interval * 0.6;

    /// <summary>How often the rules of pages are evaluated.</summary>
    public TimeSpan PageInterval => Interval.TotalSeconds > 2.5 ? TimeSpan.FromSeconds(Math.Floor(Interval.TotalSeconds * 0.4)) : Interval;

    /// <summary>The matchers of the services.</summary>
    public string Selector => string.Join(',', [JobMatcher, .. Labels.Select(label => $"{label.Name}=\"{label.Value}\"")]);

    /// <summary>The matcher of the jobs of the services.</summary>
    public string JobMatcher => Services.Select(service => service.Job).Distinct().ToArray() is var jobs && jobs is [var only]
        ? $"job=\"{only}\""
        : $"job=~\"{string.Join('|', jobs)}\"";

    /// <summary>The value of a threshold.</summary>
    public double this[Threshold threshold] => Thresholds.GetValueOrDefault(threshold, threshold.Default);

    /// <summary>The value of a threshold that is a time.</summary>
    public TimeSpan TimeOf(Threshold threshold) => TimeSpan.FromSeconds(this[threshold]);
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Objectives;

namespace Acgs.Governance.Monitoring.Rules;

/// <summary>What is monitored, and how; the defaults are those of the operations guide.</summary>
internal sealed record MonitoringParameters
{
    /// <summary>The services by their job, with the address that is scraped.</summary>
    public IReadOnlyList<(string Job, string Address)> Services { get; init; } =
    [
        ("auth", "localhost:8016"), ("constitutional-ai", "localhost:8001"), ("coordinator", "localhost:8008"), ("blackboard", "localhost:8010"),
    ];

    /// <summary>What the platform promises.</summary>
    public ObjectiveTargets Targets { get; init; } = new();

    /// <summary>How often targets are scraped and rules evaluated: so often that somebody is told within 30 seconds.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where runbooks are; the name of the alert and <c>.md</c> follow.</summary>
    public string Runbooks { get; init; } = "docs/runbooks/";

    /// <summary>The matcher of the services.</summary>
    public string Selector => $"job=~\"{string.Join('|', Services.Select(service => service.Job))}\"";
}

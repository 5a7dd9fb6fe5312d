// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;

namespace Acgs.Governance;

/// <summary>Monitoring options of one dependency; connectors derive from it.</summary>
public class DependencyOptions
{
    /// <summary>
    /// Whether the service works without the dependency: a failure then degrades the service instead of making it unhealthy. Default:
    /// <see langword="false"/>.
    /// </summary>
    public bool Optional { get; set; }

    /// <summary>
    /// The tags of the check. <c>live</c>, <c>ready</c> and <c>startup</c> select the endpoints to which it contributes. Default: none,
    /// equivalent to <c>ready</c> and <c>startup</c>.
    /// </summary>
    public IReadOnlyCollection<string> Tags { get; set; } = [];

    /// <summary>The time between probes. Default: <see cref="HealthOptions.Period"/>. Range: 100 milliseconds to 1 hour.</summary>
    public TimeSpan? Period { get; set; }

    /// <summary>
    /// The timeout of a probe. Default: the smaller of <see cref="HealthOptions.Timeout"/> and the period. Range: 10 milliseconds to the
    /// period.
    /// </summary>
    public TimeSpan? Timeout { get; set; }
}

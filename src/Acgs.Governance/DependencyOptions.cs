// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;

namespace Acgs.Governance;

/// <summary>How one dependency is watched; each connector adds what it needs besides.</summary>
public class DependencyOptions
{
    /// <summary>Whether the service works without it: its failure then degrades and does not take the service out. Default: no.</summary>
    public bool Optional { get; set; }

    /// <summary>
    /// The tags of the check. <c>live</c>, <c>ready</c> and <c>startup</c> say which endpoints it decides. Default: none, which counts as
    /// <c>ready</c> and <c>startup</c>.
    /// </summary>
    public IReadOnlyCollection<string> Tags { get; set; } = [];

    /// <summary>How often it is probed. Default: <see cref="HealthOptions.Period"/>. Range: 100 milliseconds to 1 hour.</summary>
    public TimeSpan? Period { get; set; }

    /// <summary>
    /// When a probe is given up. Default: <see cref="HealthOptions.Timeout"/>, or the period if that is shorter. Range: 10 milliseconds to
    /// the period.
    /// </summary>
    public TimeSpan? Timeout { get; set; }
}

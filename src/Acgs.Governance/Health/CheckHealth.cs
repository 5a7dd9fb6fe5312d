// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The last known state of one health check.</summary>
/// <param name="name">The check name.</param>
/// <param name="status">The status.</param>
/// <param name="reason">Why the check is not healthy; <see langword="null"/> if it is healthy.</param>
/// <param name="duration">The duration of the last probe.</param>
/// <param name="checkedAt">The time at which the last probe ended; <see langword="null"/> before the first probe.</param>
public sealed class CheckHealth(string name, HealthStatus status, HealthReason? reason, TimeSpan duration, DateTimeOffset? checkedAt)
{
    /// <summary>The check name.</summary>
    public string Name { get; } = name;

    /// <summary>The status; the check's failure status until the first probe ends.</summary>
    public HealthStatus Status { get; } = status;

    /// <summary>Why the check is not healthy; <see langword="null"/> if it is healthy.</summary>
    public HealthReason? Reason { get; } = reason;

    /// <summary>The duration of the last probe; its timeout if it timed out.</summary>
    public TimeSpan Duration { get; } = duration;

    /// <summary>The time at which the last probe ended, in UTC; <see langword="null"/> before the first probe.</summary>
    public DateTimeOffset? CheckedAt { get; } = checkedAt;
}

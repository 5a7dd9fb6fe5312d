// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>What is known of one dependency.</summary>
/// <param name="name">The name of the check.</param>
/// <param name="status">Its status.</param>
/// <param name="reason">Why it is not healthy; <see langword="null"/> when it is.</param>
/// <param name="duration">How long the last probe took.</param>
/// <param name="checkedAt">When the last probe ended; <see langword="null"/> before the first one.</param>
public sealed class CheckHealth(string name, HealthStatus status, HealthReason? reason, TimeSpan duration, DateTimeOffset? checkedAt)
{
    /// <summary>The name of the check.</summary>
    public string Name { get; } = name;

    /// <summary>Its status; that of a failure before the first probe has ended.</summary>
    public HealthStatus Status { get; } = status;

    /// <summary>Why it is not healthy; <see langword="null"/> when it is.</summary>
    public HealthReason? Reason { get; } = reason;

    /// <summary>How long the last probe took; its deadline if it was given up.</summary>
    public TimeSpan Duration { get; } = duration;

    /// <summary>When the last probe ended, UTC; <see langword="null"/> before the first one.</summary>
    public DateTimeOffset? CheckedAt { get; } = checkedAt;
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>
/// A change of a dependency's status. A dependency counts as healthy before its first result: a healthy first result is not a transition,
/// any other is.
/// </summary>
/// <param name="check">The check name.</param>
/// <param name="from">The previous status.</param>
/// <param name="to">The new status.</param>
/// <param name="reason">Why the check is not healthy; <see langword="null"/> if it is healthy.</param>
/// <param name="occurredAt">The time at which the probe that caused the transition ended.</param>
public sealed class HealthTransition(string check, HealthStatus from, HealthStatus to, HealthReason? reason, DateTimeOffset occurredAt)
{
    /// <summary>The check name.</summary>
    public string Check { get; } = check;

    /// <summary>The previous status.</summary>
    public HealthStatus From { get; } = from;

    /// <summary>The new status; always differs from the previous one.</summary>
    public HealthStatus To { get; } = to;

    /// <summary>Why the check is not healthy; <see langword="null"/> if it is healthy.</summary>
    public HealthReason? Reason { get; } = reason;

    /// <summary>The time at which the probe that caused the transition ended, in UTC.</summary>
    public DateTimeOffset OccurredAt { get; } = occurredAt;

    /// <summary>The transition between two states; <see langword="null"/> if their status is equal.</summary>
    internal static HealthTransition? Between(CheckState before, CheckState now)
    {
        var from = before.CheckedAt is null ? HealthStatus.Healthy : before.Status;
        return from == now.Status ? null : new(now.Name, from, now.Status, now.Reason, now.CheckedAt!.Value);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>
/// The change of a dependency from one status to another. Before its first result a dependency counts as healthy here: a first
/// result that is healthy is no change, any other is one.
/// </summary>
/// <param name="check">The name of the check.</param>
/// <param name="from">The status before.</param>
/// <param name="to">The status from now on.</param>
/// <param name="reason">Why it is not healthy; <see langword="null"/> when it is.</param>
/// <param name="occurredAt">When the probe ended that brought the change.</param>
public sealed class HealthTransition(string check, HealthStatus from, HealthStatus to, HealthReason? reason, DateTimeOffset occurredAt)
{
    /// <summary>The name of the check.</summary>
    public string Check { get; } = check;

    /// <summary>The status before.</summary>
    public HealthStatus From { get; } = from;

    /// <summary>The status from now on; never the same.</summary>
    public HealthStatus To { get; } = to;

    /// <summary>Why it is not healthy; <see langword="null"/> when it is.</summary>
    public HealthReason? Reason { get; } = reason;

    /// <summary>When the probe ended that brought the change; UTC.</summary>
    public DateTimeOffset OccurredAt { get; } = occurredAt;

    /// <summary>What changed between two states; <see langword="null"/> if their status is the same.</summary>
    internal static HealthTransition? Between(CheckState before, CheckState now)
    {
        var from = before.CheckedAt is null ? HealthStatus.Healthy : before.Status;
        return from == now.Status ? null : new(now.Name, from, now.Status, now.Reason, now.CheckedAt!.Value);
    }
}

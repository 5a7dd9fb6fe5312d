// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The change of a dependency from one status to another.</summary>
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

    /// <summary>The change that a result brought; <see langword="null"/> if it brought none.</summary>
    internal static HealthTransition? Between(CheckState before, CheckState now)
    {
        // The first result is no change: there was no status before it, only the lack of one.
        var isChange = now.Status != before.Status && (before.CheckedAt is not null || now.Reason is not null);
        return isChange ? new(now.Name, before.Status, now.Status, now.Reason, now.CheckedAt!.Value) : null;
    }
}

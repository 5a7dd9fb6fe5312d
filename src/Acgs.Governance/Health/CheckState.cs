// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The last known state of one dependency.</summary>
/// <param name="Name">The check name.</param>
/// <param name="Status">The status.</param>
/// <param name="Reason">Why the check is not healthy; <see langword="null"/> if it is healthy.</param>
/// <param name="Duration">The duration of the probe; its timeout if it timed out.</param>
/// <param name="CheckedAt">The time at which the probe ended; <see langword="null"/> before the first probe.</param>
/// <param name="Timestamp">The same instant on the monotonic clock, which clock adjustments do not affect.</param>
/// <param name="StaleAfter">The age at which the state becomes stale.</param>
internal sealed record CheckState(
    string Name, HealthStatus Status, HealthReason? Reason, TimeSpan Duration, DateTimeOffset? CheckedAt, long Timestamp, TimeSpan StaleAfter)
{
    /// <summary>The probe kinds to which the check contributes.</summary>
    public CheckScope Scope { get; init; } = CheckScope.Dependency;

    /// <summary>The exception types behind the reason, for the log; <see langword="null"/> if there is no exception.</summary>
    public string? Cause { get; init; }

    /// <summary>Whether the probe of an earlier state is still running, so that no new probe was started.</summary>
    public bool IsRepeated { get; init; }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The last known state of one dependency.</summary>
/// <param name="Name">The name of the check.</param>
/// <param name="Status">Its status.</param>
/// <param name="Reason">Why it is not healthy; <see langword="null"/> when it is.</param>
/// <param name="Duration">How long the probe took; the deadline, if it was given up.</param>
/// <param name="CheckedAt">When the probe ended; <see langword="null"/> before the first one.</param>
/// <param name="Timestamp">The same instant on the monotonic clock, which no correction of the wall clock moves.</param>
/// <param name="StaleAfter">The age at which the state no longer says anything.</param>
internal sealed record CheckState(
    string Name, HealthStatus Status, HealthReason? Reason, TimeSpan Duration, DateTimeOffset? CheckedAt, long Timestamp, TimeSpan StaleAfter)
{
    /// <summary>The questions that the check has a say in.</summary>
    public CheckScope Scope { get; init; } = CheckScope.Dependency;

    /// <summary>The types of the exceptions behind the reason, for the log; <see langword="null"/> when there was none.</summary>
    public string? Cause { get; init; }

    /// <summary>Whether no new probe stands behind it: the one that an earlier state told of still hangs.</summary>
    public bool IsRepeated { get; init; }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The probe schedule of one dependency and the thresholds of its status.</summary>
/// <param name="Period">The time between the starts of two probes while the dependency is healthy.</param>
/// <param name="PeriodWhenDown">The same while it is not healthy.</param>
/// <param name="Deadline">The probe timeout.</param>
/// <param name="Jitter">The maximum fraction of a period, 0 to 0.5, by which it is randomly shortened.</param>
/// <param name="FailuresToDown">The consecutive results needed to change to a worse status.</param>
/// <param name="SuccessesToUp">The consecutive results needed to change to a better status.</param>
internal sealed record ProbeSchedule(
    TimeSpan Period, TimeSpan PeriodWhenDown, TimeSpan Deadline, double Jitter = 0, int FailuresToDown = 1, int SuccessesToUp = 1)
{
    // The number of periods without a result after which the last result is stale.
    private const int StalePeriods = 3;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>Combines the options of a check with the common options; those of the check take precedence.</summary>
    public static ProbeSchedule Of(HealthCheckRegistration check, HealthOptions common)
    {
        var period = check.Period ?? common.Period;
        var whenDown = common.PeriodWhenDown is { } slow && slow > period ? slow : period;
        // Validation compares only the check's own timeout with its period.
        var timeout = common.Timeout < period ? common.Timeout : period;
        return new(
            period, whenDown, check.Timeout > TimeSpan.Zero ? check.Timeout : timeout, common.Jitter, common.FailuresToDown, common.SuccessesToUp);
    }

    public TimeSpan StaleAfter(bool isDown) => (isDown ? PeriodWhenDown : Period) * StalePeriods;

    /// <summary>
    /// The delay before the next probe. Jitter only shortens it, so that a period is never exceeded; it keeps the replicas of a service
    /// from probing in step.
    /// </summary>
    /// <param name="isDown">Whether the dependency is not healthy.</param>
    /// <param name="elapsed">The time since the last probe started.</param>
    /// <param name="random">A random number from 0 to 1.</param>
    public TimeSpan Wait(bool isDown, TimeSpan elapsed, double random)
    {
        var wait = ((isDown ? PeriodWhenDown : Period) * (1 - (Jitter * random))) - elapsed;
        return wait > Shortest ? wait : Shortest;
    }
}

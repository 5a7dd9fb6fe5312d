// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>When one dependency is probed, and how many results it takes to change the verdict on it.</summary>
/// <param name="Period">From the start of one probe to that of the next, while the dependency is not down.</param>
/// <param name="PeriodWhenDown">The same while it is down.</param>
/// <param name="Deadline">When a probe is given up.</param>
/// <param name="Jitter">The largest part of a period, 0 to 0.5, by which it is shortened at random.</param>
/// <param name="FailuresToDown">Results in a row that it takes to a worse status.</param>
/// <param name="SuccessesToUp">Results in a row that it takes to a better status.</param>
internal sealed record ProbeSchedule(
    TimeSpan Period, TimeSpan PeriodWhenDown, TimeSpan Deadline, double Jitter = 0, int FailuresToDown = 1, int SuccessesToUp = 1)
{
    // How many periods without a result it takes until the last result counts for nothing.
    private const int StalePeriods = 3;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>The age at which a result no longer says anything.</summary>
    public TimeSpan StaleAfter(bool isDown) => (isDown ? PeriodWhenDown : Period) * StalePeriods;

    /// <summary>
    /// How long to wait before the next probe. The jitter only shortens, so that no promise about a period is broken by it; it
    /// keeps the replicas of a service from probing in step.
    /// </summary>
    /// <param name="isDown">Whether the dependency is down.</param>
    /// <param name="elapsed">The time since the last probe began.</param>
    /// <param name="random">0 to 1.</param>
    public TimeSpan Wait(bool isDown, TimeSpan elapsed, double random)
    {
        var wait = ((isDown ? PeriodWhenDown : Period) * (1 - (Jitter * random))) - elapsed;
        return wait > Shortest ? wait : Shortest;
    }
}

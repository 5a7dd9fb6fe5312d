// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>Asks again and again, and tells what changed.</summary>
/// <param name="round">Asks.</param>
/// <param name="interval">The time between the beginnings of two rounds.</param>
/// <param name="time">The clock.</param>
internal sealed class HealthWatch(HealthRound round, TimeSpan interval, TimeProvider time)
{
    /// <summary>Watches until it is stopped.</summary>
    /// <param name="begin">Told how all targets are at first.</param>
    /// <param name="change">Told a target whose status or reason changed, and how it was before.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>How the targets were in the last round; <see langword="null"/> if there was none.</returns>
    public async Task<IReadOnlyList<TargetHealth>?> RunAsync(
        Action<IReadOnlyList<TargetHealth>> begin, Action<TargetHealth, TargetHealth> change, CancellationToken stop)
    {
        IReadOnlyList<TargetHealth>? last = null;
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            last = await round.RunAsync(stop);
            begin(last);
            while (await timer.WaitForNextTickAsync(stop))
            {
                var next = await round.RunAsync(stop);
                foreach (var (before, after) in last.Zip(next).Where(pair => Differ(pair.First, pair.Second)))
                {
                    change(before, after);
                }

                last = next;
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The usual end.
        }

        return last;
    }

    private static bool Differ(TargetHealth before, TargetHealth after) => (before.Status, before.Reason) != (after.Status, after.Reason);
}

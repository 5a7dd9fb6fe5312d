// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.Ledger.Scenarios.Load;

/// <summary>Callers that each wait for one append before they make the next.</summary>
internal static class CallerLoad
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Runs the callers for a time.</summary>
    /// <param name="callers">How many.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="append">Makes one append and returns when it is durable.</param>
    /// <param name="stopping">Stops.</param>
    public static async Task<LoadResult> RunAsync(int callers, TimeSpan duration, Func<Task> append, CancellationToken stopping)
    {
        _ = await RunOnceAsync(callers, WarmUp, append, stopping);
        return await RunOnceAsync(callers, duration, append, stopping);
    }

    private static async Task<LoadResult> RunOnceAsync(int callers, TimeSpan duration, Func<Task> append, CancellationToken stopping)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(clock, duration, append, stopping), stopping)));
        return new([.. times.SelectMany(time => time)], clock.Elapsed);
    }

    private static async Task<List<TimeSpan>> CallAsync(Stopwatch clock, TimeSpan duration, Func<Task> append, CancellationToken stopping)
    {
        var times = new List<TimeSpan>();
        while (clock.Elapsed < duration)
        {
            stopping.ThrowIfCancellationRequested();
            var start = clock.Elapsed;
            await append();
            times.Add(clock.Elapsed - start);
        }

        return times;
    }
}

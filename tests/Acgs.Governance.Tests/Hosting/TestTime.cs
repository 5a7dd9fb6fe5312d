// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Microsoft.Extensions.Time.Testing;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>A clock that tests turn, and that knows who is waiting for it: time that passes too early wakes nobody.</summary>
internal sealed class TestTime() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private int _timers;

    public int Timers => Volatile.Read(ref _timers);

    /// <summary>By how much the wall clock was set; the monotonic clock does not notice.</summary>
    public TimeSpan Correction { get; set; }

    /// <summary>The next timer that is due after so long cannot be created.</summary>
    public TimeSpan? FailsOnce { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Correction;

    // The base class derives it from GetUtcNow.
    public override long GetTimestamp() => base.GetTimestamp() - Correction.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == FailsOnce)
        {
            FailsOnce = null;
            throw new NotSupportedException("No timers today.");
        }

        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _timers);
        return timer;
    }

    /// <summary>Waits until so many timers have been created since the beginning.</summary>
    public Task TimersAsync(int count) =>
        Eventually.TrueAsync(() => Timers >= count, TimeSpan.FromSeconds(20), $"{count} timers, there are {Timers}");
}

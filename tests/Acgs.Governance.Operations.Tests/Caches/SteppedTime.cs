// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Tests.Caches;

/// <summary>A clock that stands until a test moves it, and tells when somebody waits for the move; deadlines of other lengths never come.</summary>
/// <param name="step">What is waited for.</param>
/// <param name="waited">Told that somebody waits.</param>
internal sealed class SteppedTime(TimeSpan step, TaskCompletionSource waited) : TimeProvider
{
    private long _now;
    private Action? _due;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == step)
        {
            _due = () => callback(state);
            waited.TrySetResult();
        }

        return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Advance()
    {
        Interlocked.Add(ref _now, step.Ticks);
        _due!();
    }
}

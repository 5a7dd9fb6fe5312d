// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Wakes those who wait for a change of what the health answers rest on.</summary>
internal sealed class HealthChanges
{
    private TaskCompletionSource _next = Create();

    /// <summary>Ends with the next change. Whoever takes it before looking at the state misses none.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, Create()).TrySetResult();

    // Those who are woken must not hold up the loop that probes.
    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

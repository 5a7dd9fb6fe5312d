// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Signals changes of the health state.</summary>
internal sealed class HealthChanges
{
    private TaskCompletionSource _next = Create();

    /// <summary>Completes at the next change. Read it before the state, so that no change is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, Create()).TrySetResult();

    // Continuations must not run on the probe loop.
    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

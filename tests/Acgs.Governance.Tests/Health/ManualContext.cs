// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;

namespace Acgs.Governance.Tests.Health;

/// <summary>Keeps continuations until the test lets them run.</summary>
internal sealed class ManualContext : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = [];

    public bool HasWork => !_posted.IsEmpty;

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    /// <summary>Runs a method up to its first wait, so that it continues here.</summary>
    public T Begin<T>(Func<T> method)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            return method();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public void Run()
    {
        while (_posted.TryDequeue(out var work))
        {
            work.Callback(work.State);
        }
    }
}

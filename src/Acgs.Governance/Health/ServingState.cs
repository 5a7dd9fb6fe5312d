// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Health;

/// <summary>Whether the service accepts requests, regardless of its dependencies.</summary>
internal sealed class ServingState
{
    private readonly IHostApplicationLifetime _lifetime;
    private readonly HealthChanges _changes;
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _draining = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isOver;
    private int _maintenances;

    public ServingState(IHostApplicationLifetime lifetime, HealthState state)
    {
        _lifetime = lifetime;
        _changes = state.Changes;
        lifetime.ApplicationStarted.Register(() => Set(_started));
        lifetime.ApplicationStopping.Register(Drain);
    }

    /// <summary>Completes when the host has started.</summary>
    public Task Started => _started.Task;

    /// <summary>Completes when the host begins to stop.</summary>
    public Task Draining => _draining.Task;

    public bool IsServing => _lifetime.ApplicationStarted.IsCancellationRequested && !IsDraining && !IsInMaintenance;

    public bool IsInMaintenance => Volatile.Read(ref _maintenances) > 0;

    /// <summary>Whether the server is about to stop.</summary>
    public bool IsOver => _isOver;

    // Other callbacks may run first and take time; the token is set immediately.
    private bool IsDraining => _draining.Task.IsCompleted || _lifetime.ApplicationStopping.IsCancellationRequested;

    public void Drain() => Set(_draining);

    /// <summary>Marks the end of the shutdown delay.</summary>
    public void End()
    {
        _isOver = true;
        _changes.Raise();
    }

    public void BeginMaintenance()
    {
        Interlocked.Increment(ref _maintenances);
        _changes.Raise();
    }

    public void EndMaintenance()
    {
        Interlocked.Decrement(ref _maintenances);
        _changes.Raise();
    }

    private void Set(TaskCompletionSource source)
    {
        source.TrySetResult();
        _changes.Raise();
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Health;

/// <summary>Whether the service wants requests, whatever its dependencies say.</summary>
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

    /// <summary>Ends when the host has started.</summary>
    public Task Started => _started.Task;

    /// <summary>Ends when the host begins to stop.</summary>
    public Task Draining => _draining.Task;

    /// <summary>Whether requests should be sent here.</summary>
    public bool IsServing => _lifetime.ApplicationStarted.IsCancellationRequested && !IsDraining && !IsInMaintenance;

    /// <summary>Whether the service was taken out by code.</summary>
    public bool IsInMaintenance => Volatile.Read(ref _maintenances) > 0;

    /// <summary>Whether the server is about to stop.</summary>
    public bool IsOver => _isOver;

    // The callbacks of others come first and may take their time; the token says it at once.
    private bool IsDraining => _draining.Task.IsCompleted || _lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>The host begins to stop.</summary>
    public void Drain() => Set(_draining);

    /// <summary>The server is about to stop.</summary>
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

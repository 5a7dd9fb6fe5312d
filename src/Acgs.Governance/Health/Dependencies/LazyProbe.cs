// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>
/// Creates a probe on first use, and again after a failure. Creation runs on a separate thread and outside all locks, so that one that
/// hangs blocks neither the container nor the shutdown of the host.
/// </summary>
internal sealed class LazyProbe(Func<IHealthCheck> create) : IHealthCheck, IDisposable
{
    private readonly Lock _changing = new();
    private Task<IHealthCheck>? _creating;
    private bool _isDisposed;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = await GetAsync();
        return await probe.CheckHealthAsync(context, cancellationToken);
    }

    /// <summary>Disposes of the probe, also if its creation completes later.</summary>
    public void Dispose()
    {
        lock (_changing)
        {
            _isDisposed = true;
        }

        _creating?.ContinueWith(
            static created => (created.Result as IDisposable)?.Dispose(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private Task<IHealthCheck> GetAsync()
    {
        lock (_changing)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_creating is null or { IsFaulted: true })
            {
                _creating = Task.Factory.StartNew(
                    create, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
            }

            return _creating;
        }
    }
}

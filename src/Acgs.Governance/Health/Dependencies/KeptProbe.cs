// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>
/// A probe that is created when it is first asked; should that fail, the next one who asks tries again. It is created on a thread of its
/// own and outside of every lock, so that one that takes for ever holds up neither the container nor the end of the host.
/// </summary>
internal sealed class KeptProbe(Func<IHealthCheck> create) : IHealthCheck, IDisposable
{
    private readonly Lock _changing = new();
    private Task<IHealthCheck>? _creating;
    private bool _isDisposed;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = await GetAsync();
        return await probe.CheckHealthAsync(context, cancellationToken);
    }

    /// <summary>Disposes of the probe, or lets it be disposed of when it arrives.</summary>
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

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>A probe that is created when it is first asked for; should that fail, the next one who asks tries again.</summary>
internal sealed class KeptProbe(Func<IHealthCheck> create) : IDisposable
{
    private readonly Lock _creating = new();
    private IHealthCheck? _probe;
    private bool _isDisposed;

    public IHealthCheck Get()
    {
        lock (_creating)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _probe ??= create();
        }
    }

    public void Dispose()
    {
        lock (_creating)
        {
            _isDisposed = true;
            (_probe as IDisposable)?.Dispose();
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>
/// Switches maintenance mode: <c>/health/ready</c> responds with 503 while the process continues to serve requests. Liveness,
/// <c>/health</c> and probes are not affected. A singleton of a governed host.
/// </summary>
public interface IHealthMaintenance
{
    /// <summary>Whether maintenance mode is active.</summary>
    bool IsActive { get; }

    /// <summary>
    /// Activates maintenance mode until the return value is disposed. If several are active, the last one to end deactivates it.
    /// </summary>
    /// <param name="reason">The reason, for the log only.</param>
    /// <returns>An object whose disposal ends maintenance; disposing of it twice has no effect.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty or white space.</exception>
    IDisposable Begin(string reason);
}

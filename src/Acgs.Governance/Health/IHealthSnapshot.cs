// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>Reads the health that the endpoints report; never causes a probe. A singleton of a governed host.</summary>
public interface IHealthSnapshot
{
    /// <summary>The current health, as an immutable object.</summary>
    ServiceHealth Current { get; }

    /// <summary>
    /// Waits until the host has started and every check has been probed once, at most <c>Acgs:Health:Timeout</c>, as requests to
    /// <c>/health/ready</c> do.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    Task WaitForFirstRoundAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits until readiness is healthy or degraded. The service is not ready before the host has started: do not await this in
    /// <c>StartAsync</c> of a hosted service, where it would never complete.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled, or the host is stopping.</exception>
    Task WaitUntilReadyAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the current health, and again whenever one of its four statuses changes, until the host stops after
    /// <c>Acgs:Health:ShutdownDelay</c>. A slow consumer sees the latest change, not every one.
    /// </summary>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<ServiceHealth> WatchAsync(CancellationToken cancellationToken = default);
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>
/// What the health endpoints answer, for code. It reads what the monitor knows and never causes a probe. A singleton of a governed host.
/// </summary>
public interface IHealthSnapshot
{
    /// <summary>The health at this moment; what is returned never changes.</summary>
    ServiceHealth Current { get; }

    /// <summary>
    /// Waits until the host has started and every check has been probed once, at most for <c>Acgs:Health:Timeout</c>: what a request
    /// to <c>/health/ready</c> waits for.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    Task WaitForFirstRoundAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits until the service is ready, healthy or degraded. The service is not ready before the host has started: who waits in
    /// <c>StartAsync</c> of a hosted service waits for ever.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled, or the host stops.</exception>
    Task WaitUntilReadyAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// The health at this moment, and again whenever one of its four statuses has changed. It ends when the host stops, after
    /// <c>Acgs:Health:ShutdownDelay</c>. Who takes long sees the last change and not each.
    /// </summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    IAsyncEnumerable<ServiceHealth> WatchAsync(CancellationToken cancellationToken = default);
}

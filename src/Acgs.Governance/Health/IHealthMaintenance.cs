// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health;

/// <summary>
/// Takes the service out of the load balancer and puts it back: <c>/health/ready</c> is 503 meanwhile, and the process goes on
/// answering. Liveness, <c>/health</c> and the probes are not touched. A singleton of a governed host.
/// </summary>
public interface IHealthMaintenance
{
    /// <summary>Whether the service is taken out at the moment.</summary>
    bool IsActive { get; }

    /// <summary>
    /// Takes the service out until what is returned is disposed. Where several are under way, the last one that ends puts it back.
    /// </summary>
    /// <param name="reason">Why, for the log; nobody else sees it.</param>
    /// <returns>What puts the service back; a second <c>Dispose</c> changes nothing.</returns>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is empty or white space.</exception>
    IDisposable Begin(string reason);
}

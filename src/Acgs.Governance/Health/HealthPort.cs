// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Knows what answers at <c>Acgs:Health:Port</c>. The header <c>Host</c> is the client's to choose; the port of the connection is not.</summary>
internal sealed class HealthPort(IOptions<HealthOptions> options)
{
    private volatile bool _isReachable = true;
    private volatile bool _isOwn;

    /// <summary>Whether a port is set.</summary>
    public bool IsSet => options.Value.Port is not null;

    /// <summary>Whether the endpoints that belong to the port answer on this connection.</summary>
    public bool AnswersOwn(HttpContext context) =>
        !_isReachable || options.Value.Port is not { } port || context.Connection.LocalPort == port;

    /// <summary>
    /// Whether the other endpoints answer on this connection. The port was opened for the health endpoints, on every address and
    /// without encryption; the service may have been kept to others for a reason.
    /// </summary>
    public bool AnswersOthers(HttpContext context) => !_isOwn || context.Connection.LocalPort != options.Value.Port;

    /// <summary>Gives the port to its endpoints alone.</summary>
    public void Reserve() => _isOwn = true;

    /// <summary>Lets its endpoints answer everywhere: the server has no ports, as that of an integration test.</summary>
    public void GiveUp() => _isReachable = false;
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>
/// Restricts endpoints to <c>Acgs:Health:Port</c> by the port of the connection; the client controls the header <c>Host</c>.
/// </summary>
internal sealed class HealthPort(IOptions<HealthOptions> options)
{
    private volatile bool _isReachable = true;
    private volatile bool _isOwn;

    public bool IsSet => options.Value.Port is not null;

    /// <summary>Whether endpoints of the health port are served on this connection.</summary>
    public bool AnswersOwn(HttpContext context) =>
        !_isReachable || options.Value.Port is not { } port || context.Connection.LocalPort == port;

    /// <summary>
    /// Whether other endpoints are served on this connection. The health port is opened on every address and without encryption, to which
    /// the application may not be exposed.
    /// </summary>
    public bool AnswersOthers(HttpContext context) => !_isOwn || context.Connection.LocalPort != options.Value.Port;

    /// <summary>Restricts the port to its endpoints.</summary>
    public void Reserve() => _isOwn = true;

    /// <summary>Serves the endpoints on every connection: the server has no ports, as in an integration test.</summary>
    public void GiveUp() => _isReachable = false;
}

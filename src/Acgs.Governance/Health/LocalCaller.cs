// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Health;

/// <summary>Tells a caller on this machine from one whom somebody on this machine speaks for.</summary>
internal static class LocalCaller
{
    /// <summary>Whether a program on this machine made the request, by itself and knowing whom it asks.</summary>
    public static bool Made(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        // A page of evil.example whose name resolves to 127.0.0.1 makes a browser on this machine ask; the browser says for whom.
        && NamesLoopback(context.Request.Host.Value)
        // Behind a proxy on the same machine every caller comes from loopback; what the proxy adds gives the others away.
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("X-Real-IP")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private static bool NamesLoopback(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("[::1]"))
        {
            return host.Length == "[::1]".Length || host["[::1]".Length] == ':';
        }

        // Not HostString.Host, which allocates where there is a port.
        var port = host.IndexOf(':');
        var name = port < 0 ? host : host[..port];
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("127.") && IPAddress.IsValid(name));
    }
}

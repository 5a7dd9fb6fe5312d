// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Health;

/// <summary>Distinguishes local callers from remote ones behind a local proxy.</summary>
internal static class LocalCaller
{
    /// <summary>Whether a program on this machine made the request directly, addressed to a loopback name.</summary>
    public static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        // DNS rebinding: a page of evil.example, resolved to 127.0.0.1, can make a local browser send requests; the Host header reveals it.
        && NamesLoopback(context.Request.Host.Value)
        // Behind a local proxy, every caller connects from loopback; forwarding headers reveal it.
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("X-Real-IP")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private static bool NamesLoopback(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("[::1]"))
        {
            return host.Length == "[::1]".Length || host["[::1]".Length] == ':';
        }

        // Not HostString.Host, which allocates if there is a port.
        var port = host.IndexOf(':');
        var name = port < 0 ? host : host[..port];
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("127.") && IPAddress.IsValid(name));
    }
}

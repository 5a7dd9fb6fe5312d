// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Operations.Backup;

/// <summary>The host of a connection as the tools of PostgreSQL want it: Npgsql takes a port in it, and they do not.</summary>
internal static class ServerHost
{
    /// <summary>Takes host and port apart: <c>db:5433</c>, <c>[::1]:5433</c>. An address of IPv6 without brackets has no port.</summary>
    /// <param name="host">The host, which may be the folder of a socket.</param>
    /// <param name="port">The port where the host names none.</param>
    public static (string Host, int Port) Split(string host, int port)
    {
        if (IsSocket(host))
        {
            return (host, port);
        }

        var colon = host.LastIndexOf(':');
        var hasPort = colon > 0 && (host.IndexOf(':', StringComparison.Ordinal) == colon || host[colon - 1] == ']');
        return hasPort && int.TryParse(host.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? (host[..colon].Trim('[', ']'), given)
            : (host.Trim('[', ']'), port);
    }

    /// <summary>Whether it is a folder with a socket, or an abstract socket.</summary>
    public static bool IsSocket(string host) => host.StartsWith('@') || Path.IsPathRooted(host);
}

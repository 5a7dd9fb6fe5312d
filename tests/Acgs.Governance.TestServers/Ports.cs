// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;

namespace Acgs.Governance.TestServers;

/// <summary>Free ports of the loopback address.</summary>
public static class Ports
{
    // Below the ephemeral range of Linux, which starts at 32768. A port from that range can become the source port of somebody's
    // outgoing connection while its server is stopped, and a client that retries a closed port there can even connect to itself.
    private const int First = 20_000;
    private const int AfterLast = 32_768;

    /// <summary>A TCP port of 127.0.0.1 that nobody listens on at the moment; it is not reserved.</summary>
    public static int GetFree()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var port = Random.Shared.Next(First, AfterLast);
            if (IsFree(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException("No free port was found on 127.0.0.1.");
    }

    /// <summary>Whether a server could listen on the port of 127.0.0.1 now.</summary>
    public static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.TestServers.Tests;

/// <summary>A bare socket that plays a server.</summary>
internal static class Listener
{
    public static TcpListener On(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    /// <summary>Takes one connection, reads one packet, answers, closes, and returns what it has read.</summary>
    public static async Task<string> AnswerOnceAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var buffer = new byte[4096];
        var count = await client.GetStream().ReadAsync(buffer);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(answer));
        return Encoding.Latin1.GetString(buffer, 0, count);
    }
}

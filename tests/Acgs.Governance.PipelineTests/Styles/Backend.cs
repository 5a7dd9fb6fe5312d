// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>
/// What stands behind a proxy, once for all hosts: it gives every request the same answer, which states another constitution. No
/// ASP.NET Core, whose telemetry would be in the trace of the request too.
/// </summary>
internal static class Backend
{
    private static readonly byte[] Response =
        [.. "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Constitutional-Hash: fedcba9876543210\r\nContent-Length: 7\r\nConnection: close\r\n\r\nproxied"u8];

    private static readonly TcpListener Listener = new(IPAddress.Loopback, 0);

    static Backend()
    {
        Listener.Start();
        _ = AcceptAsync();
    }

    public static int Port => ((IPEndPoint)Listener.LocalEndpoint).Port;

    private static async Task AcceptAsync()
    {
        while (true)
        {
            _ = AnswerAsync(await Listener.AcceptSocketAsync());
        }
    }

    // A GET without a body fits one read.
    private static async Task AnswerAsync(Socket client)
    {
        using (client)
        {
            await client.ReceiveAsync(new byte[8192]);
            await client.SendAsync(Response);
            client.Shutdown(SocketShutdown.Send);
            await client.ReceiveAsync(new byte[1]);
        }
    }
}

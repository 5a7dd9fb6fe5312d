// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using System.Text;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>
/// What services call and proxies forward to, once for all hosts: it answers with the request as it came, and states another
/// constitution. No ASP.NET Core, whose telemetry would be in the trace of the request too.
/// </summary>
internal static class Backend
{
    private static readonly TcpListener Listener = new(IPAddress.Loopback, 0);

    static Backend()
    {
        Listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it is.</summary>
    public static Uri Address => new($"http://127.0.0.1:{Port}");

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
            var request = new byte[8192];
            var length = await client.ReceiveAsync(request);
            var head = $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{Answer.HashHeader}: fedcba9876543210\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n";
            await client.SendAsync(Encoding.ASCII.GetBytes(head));
            await client.SendAsync(request.AsMemory(0, length));
            client.Shutdown(SocketShutdown.Send);
            await client.ReceiveAsync(new byte[1]);
        }
    }
}

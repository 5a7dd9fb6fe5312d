// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.TestServers;

/// <summary>Sends bytes that no HTTP client would send, and shows the answer as it came over the socket.</summary>
public static class RawHttp
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>Sends the text as Latin-1, byte for character; nothing is added, and line ends are the caller's.</summary>
    public static Task<string> SendAsync(int port, string request) => SendAsync(port, Encoding.Latin1.GetBytes(request));

    /// <summary>Sends the bytes to 127.0.0.1 and returns all that came back until the server closed the connection, as Latin-1.</summary>
    /// <param name="port">The port of the server on 127.0.0.1.</param>
    /// <param name="request">The whole request; it should carry <c>Connection: close</c>.</param>
    /// <exception cref="TimeoutException">The server did not close the connection within 10 s.</exception>
    public static async Task<string> SendAsync(int port, byte[] request)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var client = new TcpClient();
        using var response = new MemoryStream();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, deadline.Token);
            await ExchangeAsync(client.GetStream(), request, response, deadline.Token);
        }
        catch (OperationCanceledException canceled)
        {
            throw new TimeoutException($"Port {port} kept the connection open for 10 s; received: {Text(response)}", canceled);
        }

        return Text(response);
    }

    private static async Task ExchangeAsync(NetworkStream stream, byte[] request, MemoryStream response, CancellationToken deadline)
    {
        try
        {
            await stream.WriteAsync(request, deadline);
            await stream.CopyToAsync(response, deadline);
        }
        catch (IOException) when (response.Length > 0)
        {
            // A server that rejects a request before it has read all of it resets the connection after its answer.
        }
    }

    private static string Text(MemoryStream response) => Encoding.Latin1.GetString(response.GetBuffer(), 0, (int)response.Length);
}

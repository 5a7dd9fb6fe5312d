// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.TestServers.Processes;

/// <summary>Asks a server over a bare socket whether it is ready, so that no client library stands between.</summary>
internal static class Probe
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Whether a GET is answered with a 2xx status.</summary>
    public static async Task<bool> SucceedsAsync(Uri address)
    {
        try
        {
            using var response = await Client.GetAsync(address);
            return response.IsSuccessStatusCode;
        }
        catch (Exception notReady) when (notReady is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Sends the request to 127.0.0.1 and reads until the answer satisfies the condition; false on refusal, end or silence.</summary>
    public static async Task<bool> AnswersAsync(int port, byte[] request, Func<string, bool> isReady)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, deadline.Token);
            await client.GetStream().WriteAsync(request, deadline.Token);
            return await ReadAsync(client.GetStream(), isReady, deadline.Token);
        }
        catch (Exception notReady) when (notReady is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<bool> ReadAsync(NetworkStream stream, Func<string, bool> isReady, CancellationToken deadline)
    {
        var answer = new StringBuilder();
        var buffer = new byte[256];
        int count;
        while ((count = await stream.ReadAsync(buffer, deadline)) > 0)
        {
            answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
            if (isReady(answer.ToString()))
            {
                return true;
            }
        }

        return false;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.Tests.StandIns;

/// <summary>One connection of a <see cref="StandIn"/>, byte for byte.</summary>
internal sealed class StandInConnection(TcpClient client, ConcurrentQueue<string> requests, CancellationToken stopping)
{
    private readonly NetworkStream _stream = client.GetStream();

    /// <summary>Reads up to the end of the headers; <see langword="false"/> if the client closes the connection instead.</summary>
    public async Task<bool> ReadRequestAsync()
    {
        var request = new StringBuilder();
        var buffer = new byte[1024];
        while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await _stream.ReadAsync(buffer, stopping);
            if (count == 0)
            {
                return false;
            }

            request.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        requests.Enqueue(request.ToString());
        return true;
    }

    public Task SendAsync(string text) => _stream.WriteAsync(Encoding.Latin1.GetBytes(text), stopping).AsTask();

    /// <summary>Reads, and answers nothing, until the client closes the connection.</summary>
    public Task UntilClosedAsync() => _stream.CopyToAsync(Stream.Null, stopping);

    /// <summary>Sends a byte every 20 ms until the client closes the connection.</summary>
    public async Task DripAsync(char letter)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await pause.WaitForNextTickAsync(stopping))
        {
            await SendAsync($"{letter}");
        }
    }

    /// <summary>Closes the connection with a reset.</summary>
    public void Reset() => client.Client.Close(0);
}

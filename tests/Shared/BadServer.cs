// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;

namespace Acgs.Governance.Tests;

/// <summary>Something at a port of 127.0.0.1 that takes connections and is no proper server.</summary>
internal sealed class BadServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();

    private BadServer(Func<Socket, CancellationToken, Task> treat)
    {
        _listener.Start();
        _ = AcceptAsync(treat);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A black hole: reads and never answers.</summary>
    public static BadServer Silent() => new(ReadToEndAsync);

    /// <summary>Answers what comes first with <paramref name="answer"/>, and then nothing any more.</summary>
    public static BadServer Stalling(byte[] answer) => new(async (client, end) =>
    {
        await client.ReceiveAsync(new byte[64], end);
        await client.SendAsync(answer, end);
        await ReadToEndAsync(client, end);
    });

    /// <summary>Resets each connection (RST) as soon as something comes.</summary>
    public static BadServer Resetting() => new(async (client, end) =>
    {
        await client.ReceiveAsync(new byte[64], end);
        client.LingerState = new LingerOption(enable: true, seconds: 0);
    });

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private static async Task ReadToEndAsync(Socket client, CancellationToken end)
    {
        var buffer = new byte[1024];
        while (await client.ReceiveAsync(buffer, end) > 0)
        {
            // What is said to a black hole is lost.
        }
    }

    private async Task AcceptAsync(Func<Socket, CancellationToken, Task> treat)
    {
        try
        {
            while (true)
            {
                _ = TreatAsync(await _listener.AcceptSocketAsync(_end.Token), treat);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TreatAsync(Socket client, Func<Socket, CancellationToken, Task> treat)
    {
        using (client)
        {
            try
            {
                await treat(client, _end.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The test is over, or the client has given up.
            }
        }
    }
}

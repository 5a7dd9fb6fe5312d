// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;

namespace GovernedService.Tests;

/// <summary>
/// A port of 127.0.0.1 that swallows attempts to connect, as an address behind a firewall does: nobody accepts, and the queue of the
/// kernel is full.
/// </summary>
internal sealed class BlackHole : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _queue = [];

    private BlackHole()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(backlog: 0);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public static async Task<BlackHole> OpenAsync()
    {
        var hole = new BlackHole();
        while (await hole.TakesOneMoreAsync())
        {
            // Until it does not.
        }

        return hole;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _queue.ForEach(client => client.Dispose());
    }

    private async Task<bool> TakesOneMoreAsync()
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _queue.Add(client);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port, patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

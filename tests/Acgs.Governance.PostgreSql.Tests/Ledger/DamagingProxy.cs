// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>Passes bytes on to a server, and changes a text in what the first client sends that has it.</summary>
internal sealed class DamagingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly byte[] _text;
    private readonly int _port;
    private readonly Task _work;
    private int _left = 1;

    /// <param name="port">The port of the server.</param>
    /// <param name="text">The text whose first byte is changed.</param>
    public DamagingProxy(int port, string text)
    {
        (_port, _text) = (port, Encoding.UTF8.GetBytes(text));
        _listener.Start();
        _work = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(PassAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassAsync(Socket client)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, _port, _stop.Token);
        await using var there = server.GetStream();
        await using var here = new NetworkStream(client, ownsSocket: true);
        await Task.WhenAny(CopyAsync(here, there, Damage), CopyAsync(there, here, _ => { }));
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Action<Memory<byte>> change)
    {
        var buffer = new byte[256 * 1024];
        try
        {
            for (int length; (length = await from.ReadAsync(buffer, _stop.Token)) > 0;)
            {
                change(buffer.AsMemory(0, length));
                await to.WriteAsync(buffer.AsMemory(0, length), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has gone.
        }
    }

    private void Damage(Memory<byte> sent)
    {
        if (sent.Span.IndexOf(_text) is >= 0 and var place && Interlocked.Exchange(ref _left, 0) == 1)
        {
            sent.Span[place]++;
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.StandIns;

/// <summary>A server on a loopback port of its own that does to each connection what a script says.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly Func<StandInConnection, Task> _script;
    private readonly Task _accepting;
    private int _accepted;
    private int _open;

    public StandIn(Func<StandInConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Url => $"http://127.0.0.1:{Port}/health";

    public int Accepted => Volatile.Read(ref _accepted);

    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Waits until all clients have closed their connections.</summary>
    public Task ClosedAsync() => Eventually.TrueAsync(
        () => Accepted > 0 && Volatile.Read(ref _open) == 0, TimeSpan.FromSeconds(20), $"all connections closed, {Volatile.Read(ref _open)} are open");

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Eventually.TrueAsync(() => Volatile.Read(ref _open) == 0, TimeSpan.FromSeconds(20), "the scripts ended");
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _accepted);
                Interlocked.Increment(ref _open);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await _script(new StandInConnection(client, _requests, _stopping.Token));
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // The client has closed the connection, or the test is over.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acgs.Governance.TestServers.Browsing;

/// <summary>Sends commands of the DevTools protocol to one tab and takes what it tells.</summary>
internal sealed class DevToolsSocket : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private Task _receiving = Task.CompletedTask;
    private int _lastId;

    /// <summary>Is called with the name and the parameters of each event.</summary>
    public Action<string, JsonElement> OnEvent { get; set; } = static (_, _) => { };

    public static async Task<DevToolsSocket> ConnectAsync(Uri address)
    {
        var socket = new DevToolsSocket();
        using var deadline = new CancellationTokenSource(Deadline);
        await socket._socket.ConnectAsync(address, deadline.Token);
        socket._receiving = socket.ReceiveAsync();
        return socket;
    }

    /// <summary>The result of a command.</summary>
    /// <exception cref="InvalidOperationException">The browser refused it.</exception>
    /// <exception cref="TimeoutException">No answer within 30 s.</exception>
    public async Task<JsonElement> SendAsync(string method, JsonObject? parameters = null)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        var result = await answer.Task.WaitAsync(Deadline);
        return result.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException($"{method}: {error}")
            : result.GetProperty("result");
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (await ReadAsync() is { } message)
            {
                Take(message);
            }
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The tab is gone, or we let it go, perhaps between two messages: nobody waits for an answer any more, or not for long.
        }
    }

    private async Task<JsonElement?> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return part.MessageType == WebSocketMessageType.Close ? null : JsonElement.Parse(message.ToArray());
    }

    private void Take(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id))
        {
            OnEvent(message.GetProperty("method").GetString()!, message.GetProperty("params"));
        }
        else if (_waiting.TryRemove(id.GetInt32(), out var waiting))
        {
            waiting.TrySetResult(message);
        }
    }
}

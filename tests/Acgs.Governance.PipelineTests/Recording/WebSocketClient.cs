// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.WebSockets;
using System.Text;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>The client's end of a WebSocket whose handshake was a request like any other.</summary>
internal static class WebSocketClient
{
    private static readonly WebSocketCreationOptions Options = new() { IsServer = false };

    /// <summary>Sends a message, waits for one, closes, and returns what came.</summary>
    public static async Task<string> TalkAsync(Stream stream, string message)
    {
        using var socket = WebSocket.CreateFromStream(stream, Options);
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var buffer = new byte[1024];
        var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, CancellationToken.None);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Net.WebSockets;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Security;

/// <summary>The handshake of a WebSocket is a request like any other; its frames are none.</summary>
public sealed class WebSocketTests
{
    [Theory]
    [InlineData(null, "101 missing")]
    [InlineData(Hash.Active, "101 match")]
    [InlineData(Hash.Foreign, "403 mismatch")]
    public async Task Handshake_IsEvaluatedAndStampedOnce(string? stated, string verdict)
    {
        await using var app = await StartAsync();
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (stated is not null)
        {
            socket.Options.SetRequestHeader(Hash.Header, stated);
        }

        var isOpen = await OpenAsync(socket, app.Port);
        if (isOpen)
        {
            await socket.SendAsync("X-Constitutional-Hash: fedcba9876543210"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, TestContext.Current.CancellationToken);
        }

        await app.StopAsync();
        var isStamped = socket.HttpResponseHeaders is { } headers && headers.TryGetValue(Hash.Header, out var values) && values.SequenceEqual([Hash.Active]);
        Assert.Equal(Seen.Expected(verdict), Seen.Of([Seen.Answer((int)socket.HttpStatusCode, isStamped)], app));
        Assert.Equal(stated != Hash.Foreign, isOpen);
    }

    private static async Task<bool> OpenAsync(ClientWebSocket socket, int port)
    {
        try
        {
            await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/socket"), TestContext.Current.CancellationToken);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    private static Task<GovernedApp> StartAsync() => GovernedApp.StartAsync(map: app =>
    {
        app.UseWebSockets();
        app.Map("/socket", async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var buffer = new byte[1024];
            WebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer, context.RequestAborted);
            }
            while (received.MessageType != WebSocketMessageType.Close);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, context.RequestAborted);
        });
    });
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Text.Json;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Monitoring.Tests.Alerting;

/// <summary>A receiver of notifications on a socket.</summary>
internal sealed class NotificationReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Notification> _received = [];

    private NotificationReceiver(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Url => $"{_app.Urls.Single()}/";

    /// <summary>What has arrived, in its order.</summary>
    public IReadOnlyList<Notification> All => [.. _received];

    public static async Task<NotificationReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "receiver" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.None);
        var app = builder.Build();
        var receiver = new NotificationReceiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Waits for a notification, and returns it.</summary>
    public async Task<Notification> WaitAsync(Func<Notification, bool> condition, string what, TimeSpan deadline)
    {
        Notification? found = null;
        try
        {
            await Eventually.TrueAsync(() => (found = All.FirstOrDefault(condition)) is not null, deadline, what);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} There are: {string.Join("; ", All)}", late);
        }

        return found!;
    }

    public async ValueTask DisposeAsync()
    {
        using var end = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(end.Token);
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        var at = TimeProvider.System.GetUtcNow();
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        _received.Enqueue(Notification.Read(body.RootElement, at));
    }
}

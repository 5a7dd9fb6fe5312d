// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Acgs.Governance.Alerts;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Alerts;

/// <summary>A receiver of alerts on a socket, which verifies each and answers as it is told.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    /// <summary>A secret, as configured.</summary>
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedAlert> _received = [];
    private int _count;

    private WebhookReceiver(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Url => $"{_app.Urls.Single()}/alerts";

    /// <summary>Answers the request with this number, from 1 on. By default 204.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = (context, _) => AnswerAsync(context, StatusCodes.Status204NoContent);

    /// <summary>What has arrived, in its order.</summary>
    public IReadOnlyList<ReceivedAlert> All => [.. _received];

    /// <summary>The same, each alert once: one that the outbox takes long to write is sent directly as well, under the same identifier.</summary>
    public IReadOnlyList<ReceivedAlert> Distinct => [.. _received.DistinctBy(alert => (alert.Alert.Id, alert.Alert.Status))];

    /// <summary>What was accepted.</summary>
    public IReadOnlyList<ReceivedAlert> Accepted => [.. _received.Where(alert => alert.Status is >= 200 and < 300)];

    public static async Task<WebhookReceiver> StartAsync(string url = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "receiver" });
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        return receiver;
    }

    public static Task AnswerAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Waits for an accepted alert.</summary>
    public async Task<ReceivedAlert> WaitAsync(Func<ReceivedAlert, bool> condition, string what = "an alert", TimeSpan? deadline = null)
    {
        ReceivedAlert? found = null;
        await Eventually.TrueAsync(
            () => (found = Accepted.FirstOrDefault(condition)) is not null, deadline ?? Deadline,
            $"{what}; there are {string.Join(", ", All.Select(alert => $"{alert.Alert.Status} {alert.Alert.DedupKey} ({alert.Status})"))}");
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
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers;
        var (id, timestamp) = (headers[WebhookSignature.IdHeader].ToString(), headers[WebhookSignature.TimestampHeader].ToString());
        var isSigned = WebhookSignature.IsSigned(
            [WebhookSecret.Parse(Secret)!], headers[WebhookSignature.SignatureHeader].ToString(), id, timestamp, body.ToArray());
        var alert = AlertJson.Read(body.ToArray());
        if (!isSigned || alert?.Id != id || body.Length > AlertJson.MostBytes || headers.ContentType != "application/json")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            await Answer(context, Interlocked.Increment(ref _count));
            _received.Enqueue(new(alert, at, context.Response.StatusCode));
        }
        catch (OperationCanceledException)
        {
            _received.Enqueue(new(alert, at, 0));
        }
    }
}

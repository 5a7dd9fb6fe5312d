// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Text;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Outgoing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Alerts;

/// <summary>What is sent over a socket, and to whom not.</summary>
public sealed class WebhookClientTests : IDisposable
{
    private static readonly byte[][] Secrets = [new byte[32], Encoding.UTF8.GetBytes("thirty-two bytes of a new secret")];

    private readonly WebhookClient _client = new(TimeSpan.FromSeconds(30), TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Alert_Sent_IsSignedWithEachSecret()
    {
        var received = new TaskCompletionSource<(Dictionary<string, string> Headers, byte[] Body)>();
        await using var app = await StartAsync(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.TrySetResult((context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
            context.Response.StatusCode = 202;
        });

        var exchange = await SendAsync($"{app.Urls.First()}/hook");

        var (headers, sent) = await received.Task;
        Assert.True(exchange.IsAccepted);
        Assert.Equal("""{"message":"統治"}""", Encoding.UTF8.GetString(sent));
        Assert.Equal("application/json", headers["Content-Type"]);
        Assert.Equal("id-1", headers[WebhookSignature.IdHeader]);
        foreach (var secret in Secrets)
        {
            Assert.True(WebhookSignature.IsSigned([secret], headers[WebhookSignature.SignatureHeader], "id-1", headers[WebhookSignature.TimestampHeader], sent));
        }
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        var asked = new List<string>();
        await using var app = await StartAsync(context =>
        {
            asked.Add(context.Request.Path);
            context.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });

        var exchange = await SendAsync($"{app.Urls.First()}/hook");

        Assert.Equal((307, "HTTP 307: redirects are not followed"), (exchange.Status, exchange.Answer));
        Assert.Equal(["/hook"], asked);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("soon", null)]
    public async Task RetryAfter_OfTheReceiver_IsRead(string text, int? seconds)
    {
        await using var app = await StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = text;
            return Task.CompletedTask;
        });

        Assert.Equal(seconds, (await SendAsync(app.Urls.First())).RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task Receiver_ThatDoesNotAnswer_IsGivenUp()
    {
        await using var app = await StartAsync(context => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted));
        using var hasty = new WebhookClient(TimeSpan.FromSeconds(1), TimeProvider.System);
        var clock = Stopwatch.StartNew();

        var exchange = await SendAsync(hasty, app.Urls.First());

        Assert.Equal((null, "no answer within 1 s"), (exchange.Status, exchange.Answer));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", "nobody listens there")]
    [InlineData("http://169.254.169.254/", "refused: its host is where clouds keep credentials")]
    [InlineData("http://[::ffff:169.254.169.254]/", "refused: its host is where clouds keep credentials")]
    public async Task Receiver_OutOfReach_IsExplained(string url, string answer) =>
        Assert.StartsWith(answer, (await SendAsync(url)).Answer, StringComparison.Ordinal);

    [Fact]
    public async Task Insecure_ConnectionThatLeavesTheMachine_IsRefused() => Assert.Equal(
        "refused: the connection is not encrypted and leaves this machine", (await SendAsync("http://192.0.2.1/", allowsInsecure: false)).Answer);

    [Fact]
    public async Task Certificate_NotTrusted_IsExplained()
    {
        await using var server = await HopServer.StartAsync();

        Assert.Equal("the certificate of the receiver is not trusted", (await SendAsync($"https://localhost:{server.TlsPort}/")).Answer);
    }

    private static Task<GovernedApp> StartAsync(RequestDelegate receive) => GovernedApp.StartAsync(use: app => app.Run(receive));

    private Task<WebhookExchange> SendAsync(string url, bool allowsInsecure = true) => SendAsync(_client, url, allowsInsecure);

    private static Task<WebhookExchange> SendAsync(WebhookClient client, string url, bool allowsInsecure = true) => client.SendAsync(
        new("oncall", new(url), Secrets, ViolationSeverity.Low) { AllowsInsecure = allowsInsecure }, "id-1", """{"message":"統治"}""", Token);
}

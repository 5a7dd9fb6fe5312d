// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Acgs.Governance.Alerts;
using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Alerts;

/// <summary>Alerts that arrive over a socket.</summary>
public sealed class AlertReceiverTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string OldSecret = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static readonly Alert Sent = new()
    {
        Id = "0198c0de-0000-7000-8000-000000000001",
        Service = "auth",
        Message = "Ein Ärgernis: 統治 🏛️ \"quoted\" \u2028 and < & >",
        ConstitutionalHash = Hash.Active,
        Timestamp = new(2026, 3, 1, 11, 59, 58, TimeSpan.Zero),
        Severity = ViolationSeverity.Critical,
        Status = AlertStatus.Firing,
        Rule = "constitutional_hash_mismatch",
        DedupKey = "auth/constitutional_hash_mismatch",
    };

    private readonly TestTime _time = new();
    private readonly ConcurrentQueue<Alert> _handled = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Now => _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(Secret)]
    [InlineData(OldSecret)]
    public async Task Alert_SignedWithASecret_IsHandledOnce(string secret)
    {
        await using var app = await StartAsync();

        Assert.Equal(204, await SendAsync(app, Sent, secret: secret));
        Assert.Equal(204, await SendAsync(app, Sent, secret: secret));

        Assert.Equal([Sent], _handled);
    }

    [Fact]
    public void Json_OfAnAlert_HasTheMembersOfTheGuideAndOurs()
    {
        var alert = Sent with { Message = "m", Status = AlertStatus.Resolved };

        Assert.Equal(
            """{"id":"0198c0de-0000-7000-8000-000000000001","service":"auth","message":"m","constitutional_hash":"cdd01ef066bc6cf2","timestamp":"2026-03-01T11:59:58+00:00","severity":"critical","status":"resolved","rule":"constitutional_hash_mismatch","dedup_key":"auth/constitutional_hash_mismatch"}""",
            Encoding.UTF8.GetString(AlertJson.Write(alert)));
    }

    [Fact]
    public async Task Alert_WithTwoSignatures_NeedsOneThatIsRight()
    {
        await using var app = await StartAsync();
        var body = AlertJson.Write(Sent);
        var signatures = $"{Sign(body, "whsec_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB")} {Sign(body)}";

        Assert.Equal(204, await SendAsync(app, body, Sent.Id, Now, signatures));
    }

    [Theory]
    [InlineData(-300, 204)]
    [InlineData(300, 204)]
    [InlineData(-301, 401)]
    [InlineData(301, 401)]
    [InlineData(3_000_000_000_000, 401)]
    public async Task Alert_SignedAtATime_IsTakenWithinTheTolerance(long seconds, int status)
    {
        await using var app = await StartAsync();
        var body = AlertJson.Write(Sent);
        var timestamp = (_time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);

        Assert.Equal(status, await SendAsync(app, body, Sent.Id, timestamp, WebhookSignature.Sign([WebhookSecret.Parse(Secret)!], Sent.Id, timestamp, body)));
        Assert.Equal(status == 204 ? 1 : 0, _handled.Count);
    }

    [Fact]
    public async Task Alert_ChangedOnTheWay_IsRefused()
    {
        await using var app = await StartAsync();
        var body = AlertJson.Write(Sent);
        var signature = Sign(body);

        Assert.Equal(401, await SendAsync(app, AlertJson.Write(Sent with { Severity = ViolationSeverity.Low }), Sent.Id, Now, signature));
        Assert.Equal(401, await SendAsync(app, body, "another", Now, signature));
        Assert.Equal(401, await SendAsync(app, body, Sent.Id, $"0{Now}", signature));
        Assert.Empty(_handled);
    }

    [Theory]
    [InlineData(null, "now", "sign")]
    [InlineData("", "now", "sign")]
    [InlineData("id", null, "sign")]
    [InlineData("id", "soon", "sign")]
    [InlineData("id", "-5", "sign")]
    [InlineData("id", "1e9", "sign")]
    [InlineData("id", "now", null)]
    public async Task Alert_WithoutAHeader_IsRefused(string? id, string? timestamp, string? signature)
    {
        await using var app = await StartAsync();
        var body = AlertJson.Write(Sent);

        Assert.Equal(400, await SendAsync(app, body, id, timestamp == "now" ? Now : timestamp, signature is null ? null : Sign(body)));
        Assert.Empty(_handled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"id":"0198c0de-0000-7000-8000-000000000001"}""")]
    public async Task Body_ThatIsNoAlert_IsRefused(string text)
    {
        await using var app = await StartAsync();
        var body = Encoding.UTF8.GetBytes(text);

        Assert.Equal(400, await SendAsync(app, body, Sent.Id, Now, Sign(body)));
        Assert.Empty(_handled);
    }

    [Theory]
    [InlineData("\"severity\":\"critical\"", "\"severity\":3")]
    [InlineData("\"severity\":\"critical\"", "\"severity\":\"urgent\"")]
    [InlineData("\"status\":\"firing\"", "\"status\":null")]
    [InlineData("\"service\":\"auth\"", "\"service\":null")]
    [InlineData("\"service\":\"auth\"", "\"service\":\"auth\",\"service\":\"other\"")]
    [InlineData("\"timestamp\":\"2026", "\"timestamp\":\"x2026")]
    [InlineData("0198c0de-", "0298c0de-")]
    public async Task Member_WithAnotherValue_IsRefused(string member, string other)
    {
        await using var app = await StartAsync();
        var text = Encoding.UTF8.GetString(AlertJson.Write(Sent));
        Assert.Contains(member, text, StringComparison.Ordinal);
        var body = Encoding.UTF8.GetBytes(text.Replace(member, other, StringComparison.Ordinal));

        Assert.Equal(400, await SendAsync(app, body, Sent.Id, Now, Sign(body)));
        Assert.Empty(_handled);
    }

    [Fact]
    public async Task Member_ThatIsUnknown_IsIgnored()
    {
        await using var app = await StartAsync();
        var body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(AlertJson.Write(Sent)).Replace("{", """{"later":{"a":[1]},""", StringComparison.Ordinal));

        Assert.Equal(204, await SendAsync(app, body, Sent.Id, Now, Sign(body)));
        Assert.Equal([Sent], _handled);
    }

    [Theory]
    [InlineData(AlertJson.MostBytes, false, 204)]
    [InlineData(AlertJson.MostBytes + 1, false, 413)]
    [InlineData(AlertJson.MostBytes, true, 204)]
    [InlineData(10 * AlertJson.MostBytes, true, 413)]
    public async Task Body_OfALength_IsTakenUpToTheMost(int length, bool isChunked, int status)
    {
        await using var app = await StartAsync();
        var alert = AlertJson.Write(Sent);
        byte[] body = [.. alert, .. Enumerable.Repeat((byte)' ', length - alert.Length)];

        Assert.Equal(status, await SendAsync(app, body, Sent.Id, Now, Sign(body), isChunked));
    }

    [Fact]
    public async Task Handler_ThatFails_IsCalledAgainForTheNextAttempt()
    {
        var calls = 0;
        await using var app = await StartAsync(_ => ++calls == 1 ? throw new InvalidOperationException("The database is down.") : Task.CompletedTask);

        Assert.Equal(500, await SendAsync(app, Sent));
        Assert.Equal(204, await SendAsync(app, Sent));
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Alert_ThatIsBeingHandled_IsAskedForLater()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var app = await StartAsync(_ =>
        {
            begun.TrySetResult();
            return goOn.Task;
        });
        var first = SendAsync(app, Sent);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);

        Assert.Equal(409, await SendAsync(app, Sent));
        goOn.SetResult();
        Assert.Equal(204, await first);
        Assert.Equal(204, await SendAsync(app, Sent));
    }

    [Fact]
    public async Task Refusals_AreLoggedOnceInTenSeconds_AndSayWhy()
    {
        await using var app = await StartAsync();
        var body = AlertJson.Write(Sent);

        await SendAsync(app, body, Sent.Id, Now, "v1,AAAA");
        await SendAsync(app, body, Sent.Id, "0", Sign(body, timestamp: "0"));
        await SendAsync(app, [.. body, .. new byte[AlertJson.MostBytes]], Sent.Id, Now, Sign(body));
        _time.Advance(TimeSpan.FromSeconds(10));
        await SendAsync(app, body, null, Now, Sign(body));

        Assert.Equal(
            [
                "An alert at HTTP: POST /alerts was refused: no secret of Acgs:Alerts:Receiver:Secrets made its signature. 0 more were refused since the last record.",
                "An alert at HTTP: POST /alerts was refused: webhook-id, webhook-timestamp or webhook-signature is missing or malformed. 2 more were refused since the last record.",
            ],
            app.Logs.GetSnapshot().Where(record => record.Id.Id == 1801).Select(record => record.Message));
    }

    [Fact]
    public async Task Receiver_WithoutSecrets_DoesNotStart()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => StartAsync(settings: []));

        Assert.Equal("Acgs:Alerts:Receiver:Secrets must have a secret: set Acgs:Alerts:Receiver:Secrets:0.", Assert.Single(failure.Failures));
    }

    [Fact]
    public async Task Receiver_WithABadSecret_NamesItWithoutItsValue()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => StartAsync(settings: new()
        {
            ["Acgs:Alerts:Receiver:Secrets:0"] = Secret,
            ["Acgs:Alerts:Receiver:Secrets:1"] = "too-short",
            ["Acgs:Alerts:Receiver:ReplayWindow"] = "00:09:59",
        }));

        Assert.Equal(
            [
                $"Acgs:Alerts:Receiver:Secrets:1 {WebhookSecret.Rule}.",
                "Acgs:Alerts:Receiver:ReplayWindow must be at least twice Acgs:Alerts:Receiver:Tolerance, or an alert could be replayed.",
            ],
            failure.Failures);
    }

    [Fact]
    public async Task Map_WithoutTheServices_NamesTheCall()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => GovernedApp.StartAsync(
            map: app => app.MapAlertReceiver("/alerts", (_, _) => Task.CompletedTask)));

        Assert.Contains("AddAlertReceiver()", failure.Message, StringComparison.Ordinal);
    }

    private Task<GovernedApp> StartAsync(Func<Alert, Task>? handle = null, Dictionary<string, string?>? settings = null) => GovernedApp.StartAsync(
        settings ?? new() { ["Acgs:Alerts:Receiver:Secrets:0"] = Secret, ["Acgs:Alerts:Receiver:Secrets:1"] = OldSecret },
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_time);
            builder.AddAcgsGovernance().AddAlertReceiver().AddAlertReceiver();
        },
        app => app.MapAlertReceiver("/alerts", (alert, _) =>
        {
            _handled.Enqueue(alert);
            return handle?.Invoke(alert) ?? Task.CompletedTask;
        }));

    private string Sign(byte[] body, string secret = Secret, string? timestamp = null) =>
        WebhookSignature.Sign([WebhookSecret.Parse(secret)!], Sent.Id, timestamp ?? Now, body);

    private Task<int> SendAsync(GovernedApp app, Alert alert, string secret = Secret)
    {
        var body = AlertJson.Write(alert);
        return SendAsync(app, body, alert.Id, Now, Sign(body, secret));
    }

    private static async Task<int> SendAsync(GovernedApp app, byte[] body, string? id, string? timestamp, string? signature, bool isChunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/alerts", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = isChunked;
        foreach (var (name, value) in ((string, string?)[])[("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", signature)])
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await app.SendAsync(request);
        return (int)response.StatusCode;
    }
}

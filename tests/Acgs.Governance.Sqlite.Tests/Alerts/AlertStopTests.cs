// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Delivery;
using Acgs.Governance.Health;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Acgs.Governance.Sqlite.Ledger;
using Acgs.Governance.Tests;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>The end of a service whose alerts are in an outbox of their own, by a clock that stands still.</summary>
public sealed class AlertStopTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-alert-stop-");
    private readonly TestTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "alerts.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Stop_InTheSecondOfAViolation_DeliversItsAlert()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using (var host = await StartAsync(receiver, governance => governance.AddSqliteOutbox(outbox => outbox.Path = Database)))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
            request.Headers.Add("X-Constitutional-Hash", "0123456789abcdef");
            using var answer = await host.Client.SendAsync(request, Cancellation);
            Assert.Empty(receiver.All);
        }

        Assert.Equal("constitutional_hash_mismatch", Assert.Single(receiver.Accepted).Alert.Rule);
    }

    [Fact]
    public async Task Stop_WhileTheOutboxIsDown_EndsTheAttempts()
    {
        var store = SwitchedOutbox.Of(new SqliteLedgerStore(Database, _time));
        var outbox = (SwitchedOutbox)store;
        await using var receiver = await WebhookReceiver.StartAsync();
        TakeDownWith(receiver, outbox);
        await using var host = await StartAsync(receiver, governance => governance.AddAlertOutbox(_ => store, new LedgerStoreTraits()));
        using var maintenance = host.Services.GetRequiredService<IHealthMaintenance>().Begin("new disks");
        await Eventually.TrueAsync(() => outbox.Failures > 0, TimeSpan.FromSeconds(30), "an attempt whose result is not kept");

        var service = host.Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "AlertService");
        await ((IHostedLifecycleService)service).StoppedAsync(new CancellationToken(canceled: true));

        var failures = outbox.Failures;
        _time.Advance(AlertDeliverer.Period);
        Assert.Equal(failures, outbox.Failures);
    }

    [Fact]
    public async Task Dispose_OfADelivererWhoseOutboxIsDown_EndsTheAttempts()
    {
        await using var scene = await LifecycleScene.StartAsync();
        await scene.OpenAsync("stock");
        var store = SwitchedOutbox.Of((ILedgerStore)scene.Outbox);
        var outbox = (SwitchedOutbox)store;
        await using var receiver = await WebhookReceiver.StartAsync();
        TakeDownWith(receiver, outbox);
        using var client = new WebhookClient(TimeSpan.FromSeconds(10), scene.Time);
        var webhook = new Webhook("oncall", new(receiver.Url), [WebhookSecret.Parse(WebhookReceiver.Secret)!], ViolationSeverity.Low);
        var deliverer = new AlertDeliverer(store, LifecycleScene.Sender, [webhook], client, new(3, TimeSpan.FromHours(1)), scene.Time, (_, _) => { });
        await deliverer.StepAsync(Cancellation);
        // The limit of the request, and the pause before its result is told again.
        await scene.Time.TimersAsync(2);

        deliverer.Dispose();

        scene.Time.Advance(AlertDeliverer.Period);
        Assert.Equal(1, outbox.Failures);
    }

    // Down before the answer, whose result cannot be kept.
    private static void TakeDownWith(WebhookReceiver receiver, SwitchedOutbox outbox) => receiver.Answer = (context, _) =>
    {
        outbox.IsDown = true;
        return WebhookReceiver.AnswerAsync(context, StatusCodes.Status204NoContent);
    };

    // The first probe comes when the outbox has been opened.
    private async Task<GovernedHost> StartAsync(WebhookReceiver receiver, Action<GovernanceBuilder> add)
    {
        var host = await GovernedHost.StartAsync(
            governance =>
            {
                governance.Services.AddSingleton<TimeProvider>(_time);
                add(governance.AddAlerts());
            },
            ("Acgs:Alerts:Webhooks:oncall:Url", receiver.Url), ("Acgs:Alerts:Webhooks:oncall:Secrets:0", WebhookReceiver.Secret));
        await host.UntilAsync("alerts", "healthy");
        return host;
    }
}

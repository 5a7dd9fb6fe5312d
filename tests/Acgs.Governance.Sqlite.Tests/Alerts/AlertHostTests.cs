// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Configuration;
using Acgs.Governance.Health;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>Alerts of a service in this process.</summary>
public sealed class AlertHostTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-alerting-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Violation_OfAService_FiresOnce()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(receiver, WithLedger);
        var ledger = host.Services.GetRequiredService<IViolationLedger>();

        var id = await ledger.AppendAsync(new("own_rule"), Durability.Confirmed, Cancellation);
        await ledger.AppendAsync(new("own_rule"), Durability.Confirmed, Cancellation);

        var fired = await receiver.WaitAsync(alert => alert.Alert.Rule == "own_rule");
        Assert.Equal(("connector-tests", ViolationSeverity.High, AlertStatus.Firing), (fired.Alert.Service, fired.Alert.Severity, fired.Alert.Status));
        Assert.Equal("connector-tests/violation/own_rule", fired.Alert.DedupKey);
        Assert.Contains(id.ToString(), fired.Alert.Message, StringComparison.Ordinal);
        Assert.Single(receiver.Distinct);
    }

    [Fact]
    public async Task Violation_WithoutLedger_IsAlertedAboutFromTheOutbox()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(
            receiver, governance => governance.AddSqliteOutbox(outbox => outbox.Path = Path.Combine(_folder.FullName, "alerts.db")));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.Add("X-Constitutional-Hash", "0123456789abcdef");

        using var answer = await host.Client.SendAsync(request, Cancellation);

        var fired = await receiver.WaitAsync(alert => alert.Alert.Rule == "constitutional_hash_mismatch");
        Assert.Equal(AlertStatus.Firing, fired.Alert.Status);
    }

    [Fact]
    public async Task Alert_OfTheStart_FindsTheOutboxOpen()
    {
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(receiver, governance =>
        {
            governance.Services.AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(logs)));
            governance.Services.AddHostedService<MaintainedService>();
            governance.AddSqliteOutbox(outbox => outbox.Path = Path.Combine(_folder.FullName, "alerts.db"));
        });

        await receiver.WaitAsync(alert => alert.Alert.Rule == AlertRules.MaintenanceMode);

        Assert.DoesNotContain(logs.GetSnapshot(), record => record.Id.Id is 1802 or 1803);
    }

    [Fact]
    public async Task HealthCheck_ThatFails_FiresOnceAndIsResolved()
    {
        var check = new SwitchedCheck();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(receiver, governance =>
        {
            WithLedger(governance);
            governance.Services.AddHealthChecks().AddCheck("stock", check);
        });
        await host.UntilAsync("stock", "healthy");

        check.Status = HealthStatus.Unhealthy;
        var fired = await receiver.WaitAsync(alert => alert.Alert.DedupKey == "connector-tests/health/stock");
        Assert.Equal(
            (AlertRules.CheckUnhealthy, ViolationSeverity.Critical, "connector-tests: the health check stock is unhealthy (failed)."),
            (fired.Alert.Rule, fired.Alert.Severity, fired.Alert.Message));
        check.Status = HealthStatus.Healthy;
        await receiver.WaitAsync(alert => alert.Alert is { DedupKey: "connector-tests/health/stock", Status: AlertStatus.Resolved });

        Assert.Equal(2, receiver.Distinct.Count);
    }

    [Fact]
    public async Task Maintenance_InCode_IsTold()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(receiver, WithLedger);
        var maintenance = host.Services.GetRequiredService<IHealthMaintenance>();

        using (maintenance.Begin("new disks"))
        {
            var begun = await receiver.WaitAsync(alert => alert.Alert.Rule == AlertRules.MaintenanceMode);
            Assert.Contains("new disks", begun.Alert.Message, StringComparison.Ordinal);
            using var second = maintenance.Begin("new cables");
        }

        await receiver.WaitAsync(alert => alert.Alert is { Rule: AlertRules.MaintenanceMode, Status: AlertStatus.Resolved });
        Assert.Equal(2, receiver.Distinct.Count);
    }

    [Fact]
    public async Task Maintenance_Configured_HoldsBackOtherAlerts()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(
            receiver, WithLedger, ("Acgs:Alerts:Maintenance:0:From", $"{now.AddMinutes(-1):O}"), ("Acgs:Alerts:Maintenance:0:Until", $"{now.AddHours(1):O}"),
            ("Acgs:Alerts:Maintenance:0:Reason", "upgrade"));
        await receiver.WaitAsync(alert => alert.Alert.Rule == AlertRules.MaintenanceWindow);

        await host.Services.GetRequiredService<IViolationLedger>().AppendAsync(new("own_rule"), Durability.Confirmed, Cancellation);

        var entry = Assert.Single(await EntriesAsync(host), entry => entry.Rule == "own_rule");
        Assert.Equal(OutboxState.Suppressed, entry.State);
        Assert.Single(receiver.Distinct);
    }

    [Fact]
    public async Task Severity_MappedByConfiguration_IsThatOfTheAlert()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var host = await StartAsync(receiver, WithLedger, ("Acgs:Alerts:Severities:own_rule", "critical"));

        await host.Services.GetRequiredService<IViolationLedger>().AppendAsync(new("own_rule"), Durability.Confirmed, Cancellation);

        Assert.Equal(ViolationSeverity.Critical, (await receiver.WaitAsync(_ => true)).Alert.Severity);
    }

    [Fact]
    public async Task Receiver_ThatIsGone_LeavesADeadLetterAndADegradedService()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (context, _) => WebhookReceiver.AnswerAsync(context, StatusCodes.Status410Gone);
        await using var host = await StartAsync(receiver, WithLedger);
        var ledger = host.Services.GetRequiredService<IViolationLedger>();

        await ledger.AppendAsync(new("own_rule"), Durability.Confirmed, Cancellation);
        await host.UntilAsync("alerts", "degraded", "failed");
        await ledger.AppendAsync(new("second_rule"), Durability.Confirmed, Cancellation);

        await Eventually.TrueAsync(
            async () => (await EntriesAsync(host)).Count(entry => entry.State == OutboxState.Dead) >= 2, Deadline, "two dead letters");
        Assert.Single(receiver.Distinct);
    }

    [Fact]
    public async Task Start_WithoutAPlaceForAlerts_NamesThePackages()
    {
        await using var receiver = await WebhookReceiver.StartAsync();

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => StartAsync(receiver, _ => { }));

        Assert.Contains("AddSqliteOutbox() of the package Acgs.Governance.Sqlite, or AddPostgreSqlLedger()", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Webhooks:oncall:Url", "http://receiver.example", "is not encrypted: use https, or set AllowInsecure")]
    [InlineData("Webhooks:oncall:Url", "https://169.254.169.254/", "is where clouds keep credentials")]
    [InlineData("Webhooks:oncall:Url", "receiver.example", "must be an address such as https://")]
    [InlineData("Webhooks:oncall:Secrets:0", "secret", "must be 'whsec_' and base64")]
    [InlineData("Webhooks:oncall:MinimumSeverity", "grave", "must be Low, Medium, High or Critical")]
    [InlineData("Webhooks:second:Secrets:0", WebhookReceiver.Secret, "Webhooks:second:Url must be an address")]
    [InlineData("Severities:own_rule", "P0", "must be Low, Medium, High or Critical")]
    [InlineData("Severities:unknown_rule", "High", "is no rule; rules are check_unhealthy")]
    [InlineData("Maintenance:0:From", "2027-01-31T22:00:00Z", "must have a From, and an Until after it")]
    [InlineData("MaxPerMinute", "1", "must be between 2 and 1000")]
    [InlineData("GiveUpAfter", "soon", "is not a time")]
    [InlineData("Retries", "3", "is not a known key")]
    public async Task Start_WithABadValue_NamesKeyAndRule(string key, string value, string rule)
    {
        await using var receiver = await WebhookReceiver.StartAsync();

        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => StartAsync(receiver, WithLedger, ($"Acgs:Alerts:{key}", value)));

        Assert.Contains(rule, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_RightAfterAViolation_DeliversItsAlert()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using (var host = await StartAsync(receiver, WithLedger))
        {
            await host.Services.GetRequiredService<IViolationLedger>().AppendAsync(new("own_rule"), cancellationToken: Cancellation);
        }

        Assert.Equal("own_rule", Assert.Single(receiver.Accepted).Alert.Rule);
    }

    private static Task<IReadOnlyList<OutboxEntry>> EntriesAsync(GovernedHost host) => ((IAlertOutbox)host.Services.GetRequiredService<ILedgerStore>())
        .ReadAsync("connector-tests", reader => reader.ReadAsync(new()), Cancellation);

    private static Task<GovernedHost> StartAsync(WebhookReceiver receiver, Action<GovernanceBuilder> add, params (string Key, string Value)[] settings) =>
        GovernedHost.StartAsync(
            governance =>
            {
                governance.AddAlerts().AddAlerts().AddViolationRule("own_rule", ViolationSeverity.High).AddViolationRule("second_rule", ViolationSeverity.Low);
                add(governance);
            },
            [
                ("Acgs:Alerts:Webhooks:oncall:Url", receiver.Url), ("Acgs:Alerts:Webhooks:oncall:Secrets:0", WebhookReceiver.Secret),
                // On a busy machine a check may be late, and an alert about it is one more.
                ("Acgs:Health:Period", "00:00:02"), ("Acgs:Health:Timeout", "00:00:02"), .. settings,
            ]);

    private void WithLedger(GovernanceBuilder governance) => governance.AddSqliteLedger(ledger => ledger.Path = Path.Combine(_folder.FullName, "ledger.db"));

    private sealed class MaintainedService(IHealthMaintenance maintenance) : BackgroundService
    {
        public override Task StartAsync(CancellationToken cancellationToken)
        {
            maintenance.Begin("new disks");
            return base.StartAsync(cancellationToken);
        }

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }

    private sealed class SwitchedCheck : IHealthCheck
    {
        public HealthStatus Status { get; set; } = HealthStatus.Healthy;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(new HealthCheckResult(Status));
    }
}

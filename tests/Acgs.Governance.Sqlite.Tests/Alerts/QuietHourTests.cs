// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Health;
using Acgs.Governance.Tests;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>An hour on a clock that the test turns.</summary>
public sealed class QuietHourTests : IDisposable
{
    private const int RoundsOfADeploy = 120;
    private const string Check = "stock";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-quiet-");
    private readonly TestTime _time = new();
    private readonly NoisyCheck _check;

    public QuietHourTests() => _check = new(_time);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task HealthyService_WithNoiseAndTwoDeploys_SendsNothing()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var begin = _time.GetUtcNow();
        for (var deploy = 0; deploy < 3; deploy++)
        {
            (_check.Noise, _check.Fails) = (TimeSpan.Zero, false);
            await using var host = await StartAsync(receiver);
            for (var round = 0; round < RoundsOfADeploy; round++)
            {
                await RunRoundAsync(host, round);
            }
        }

        Assert.True(_time.GetUtcNow() - begin >= TimeSpan.FromHours(1));
        Assert.Empty(receiver.All);
        await ProveThatItWouldBeHeardAsync(receiver);
    }

    // A probe may be slow, and every fifth one fails, but never two in a row.
    private async Task RunRoundAsync(GovernedHost host, int round)
    {
        var before = _time.GetUtcNow();
        var left = Period - _check.Noise;
        _check.Noise = TimeSpan.FromMilliseconds((round + 1) * 37 % 1_500);
        _check.Fails = round % 5 == 4;
        _time.Advance(left);
        // The others are done before time goes on, so that all keep their schedule.
        await UntilCheckedAsync(host, before, name => name != Check);
        await Eventually.TrueAsync(() => _check.Started > _check.Ended, Deadline, "the probe");
        _time.Advance(_check.Noise);
        await UntilCheckedAsync(host, before, name => name == Check);
        using var request = new HttpRequestMessage(HttpMethod.Get, round % 2 == 0 ? "/nowhere" : "/health");
        request.Headers.Add("X-Constitutional-Hash", "cdd01ef066bc6cf2");
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task UntilCheckedAsync(GovernedHost host, DateTimeOffset after, Func<string, bool> which) => Eventually.TrueAsync(
        () => host.Services.GetRequiredService<IHealthSnapshot>().Current.Checks.Where(check => which(check.Name)).All(check => check.CheckedAt > after),
        Deadline, "probes");

    private async Task ProveThatItWouldBeHeardAsync(WebhookReceiver receiver)
    {
        (_check.Noise, _check.Fails) = (TimeSpan.Zero, false);
        await using var host = await StartAsync(receiver);
        _check.Fails = true;
        await Eventually.TrueAsync(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                return receiver.Accepted.Count > 0;
            },
            Deadline,
            "an alert about a check that goes on failing");
        Assert.Equal(AlertRules.CheckUnhealthy, receiver.Accepted[0].Alert.Rule);

        _check.Fails = false;
        await Eventually.TrueAsync(
            () =>
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                return receiver.Accepted.Any(alert => alert.Alert.Status == AlertStatus.Resolved);
            },
            Deadline,
            "its end");
    }

    private async Task<GovernedHost> StartAsync(WebhookReceiver receiver)
    {
        var host = await GovernedHost.StartAsync(
            governance =>
            {
                governance.Services.AddSingleton<TimeProvider>(_time);
                governance.Services.AddHealthChecks().AddCheck(Check, _check);
                governance.AddAlerts().AddSqliteLedger(ledger => ledger.Path = Path.Combine(_folder.FullName, "ledger.db"));
            },
            ("Acgs:Alerts:Webhooks:oncall:Url", receiver.Url), ("Acgs:Alerts:Webhooks:oncall:Secrets:0", WebhookReceiver.Secret),
            ("Acgs:Health:Period", $"{Period}"), ("Acgs:Health:Timeout", "00:00:02"), ("Acgs:Health:Jitter", "0"), ("Acgs:Health:FailuresToDown", "2"));
        await Eventually.TrueAsync(
            () => host.Services.GetRequiredService<IHealthSnapshot>().Current.Checks.All(check => check.CheckedAt is not null), Deadline, "the first round");
        return host;
    }

    private sealed class NoisyCheck(TimeProvider time) : IHealthCheck
    {
        private int _started;
        private int _ended;

        public TimeSpan Noise { get; set; }

        public bool Fails { get; set; }

        public int Started => Volatile.Read(ref _started);

        public int Ended => Volatile.Read(ref _ended);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var (fails, noise) = (Fails, Task.Delay(Noise, time, CancellationToken.None));
            Interlocked.Increment(ref _started);
            await noise;
            Interlocked.Increment(ref _ended);
            return fails ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
        }
    }
}

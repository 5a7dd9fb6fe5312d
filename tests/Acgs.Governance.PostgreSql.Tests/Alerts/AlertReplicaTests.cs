// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.PostgreSql.Tests.Ledger;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.PostgreSql.Tests.Alerts;

/// <summary>Alerts of services that are processes. Explicit tests repeat 20 times what each commit tries a few times.</summary>
public sealed class AlertReplicaTests : IDisposable
{
    private const int Few = 2;
    private const int Many = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-alerts-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task Replicas_OfOneService_SendEachAlertOnce() => SendOnceAsync(5);

    [Fact(Explicit = true)]
    public Task Replicas_Often_SendEachAlertOnce() => SendOnceAsync(100);

    [Fact]
    public Task Replica_Killed_IsReplacedWithinFiveSeconds() => ReplaceAsync(Few);

    [Fact(Explicit = true)]
    public Task Replica_KilledTwentyTimes_IsReplacedWithinFiveSeconds() => ReplaceAsync(Many);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public Task Freeze_OfADependency_ArrivesInTime(string store) => FreezeAsync(store, Few);

    [Theory(Explicit = true)]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public Task Freeze_TwentyTimes_ArrivesInTime(string store) => FreezeAsync(store, Many);

    private async Task SendOnceAsync(int rules)
    {
        await using var scene = await LedgerScene.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var one = await StartAsync(receiver, scene, rules);
        await using var two = await StartAsync(receiver, scene, rules);
        for (var rule = 0; rule < rules; rule++)
        {
            // One second for both: whichever writes first.
            await Task.WhenAll(one.ViolateAsync(rule), two.ViolateAsync(rule));
        }

        for (var rule = 0; rule < rules; rule++)
        {
            await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{rule}");
        }

        // A busy machine has alerts about checks that were late too; each of them comes once as well.
        var sent = receiver.All.Select(alert => $"{alert.Alert.Rule} {alert.Alert.Status} {alert.Alert.Id}").ToList();
        Assert.Equal(sent.Distinct(), sent);
        Assert.Equal(
            Enumerable.Range(0, rules).Select(rule => $"own_rule_{rule} Firing").Order(),
            receiver.All.Where(alert => alert.Alert.Rule is not (AlertRules.CheckUnhealthy or AlertRules.CheckDegraded))
                .Select(alert => $"{alert.Alert.Rule} {alert.Alert.Status}").Order());
    }

    private async Task ReplaceAsync(int trials)
    {
        await using var scene = await LedgerScene.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        var services = new Queue<AlertService>([await StartAsync(receiver, scene, trials), await StartAsync(receiver, scene, trials)]);
        var took = new List<TimeSpan>();
        for (var trial = 0; trial < trials; trial++)
        {
            // The older one has the turn, because the newer one came later.
            await using var killed = services.Dequeue();
            var survivor = services.Peek();
            await survivor.ViolateAsync(trial);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(950)), Cancellation);
            var at = TimeProvider.System.GetUtcNow();
            await killed.Process.KillAsync();
            var arrived = await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{trial}");
            took.Add(arrived.At - at);
            services.Enqueue(await StartAsync(receiver, scene, trials));
        }

        foreach (var service in services)
        {
            await service.DisposeAsync();
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{trials} trials: {took.Min():s\\.fff} to {took.Max():s\\.fff} s after the kill");
        Assert.All(took, time => Assert.True(time < TimeSpan.FromSeconds(5), $"{time}"));
    }

    // With the ledger in the server that freezes, its outbox is frozen as well.
    private async Task FreezeAsync(string store, int trials)
    {
        var (period, deadline) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.5));
        PostgreSqlServer.Require();
        await using var server = await PostgreSqlServer.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var service = await AlertService.StartAsync(
            _folder.FullName, receiver, ("Store", store), ("Checked", server.ConnectionString()), ("Database", server.ConnectionString()),
            ("Acgs:Ledger:MigrateAtStart", "true"), ("Acgs:Health:Period", $"{period}"), ("Acgs:Health:Timeout", $"{deadline}"),
            ("Acgs:Alerts:MaxPerMinute", "1000"));
        var took = new List<TimeSpan>();
        for (var trial = 1; trial <= trials; trial++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1_000)), Cancellation);
            // A late check of a busy machine may have opened the alert already.
            await Eventually.TrueAsync(() => !IsOpen(receiver), TimeSpan.FromMinutes(1), "the end of an alert about a late check");
            var at = TimeProvider.System.GetUtcNow();
            server.Freeze();
            var arrived = await receiver.WaitAsync(alert => IsChecked(alert, AlertStatus.Firing) && alert.At > at, "the freeze");
            took.Add(arrived.At - at);
            server.Thaw();
            var end = await receiver.WaitAsync(alert => IsChecked(alert, AlertStatus.Resolved) && alert.At > at, "its end", TimeSpan.FromMinutes(1));
            // Another one may come afterwards, where a busy machine keeps the check waiting.
            Assert.Single(receiver.All
                .Where(alert => IsChecked(alert, AlertStatus.Firing) && alert.At > at && alert.At < end.At)
                .DistinctBy(alert => alert.Alert.Id));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{trials} trials: {took.Min():s\\.fff} to {took.Max():s\\.fff} s");
        Assert.All(took, time => Assert.True(time < period + deadline + TimeSpan.FromSeconds(2), $"{time}"));
    }

    private static bool IsOpen(WebhookReceiver receiver) =>
        receiver.All.Where(alert => IsChecked(alert, AlertStatus.Firing) || IsChecked(alert, AlertStatus.Resolved)).MaxBy(alert => alert.At) is { } last
        && IsChecked(last, AlertStatus.Firing);

    private static bool IsChecked(ReceivedAlert alert, AlertStatus status) =>
        alert.Alert is { Rule: AlertRules.CheckUnhealthy, DedupKey: "orders/health/checked" } && alert.Alert.Status == status;

    private Task<AlertService> StartAsync(WebhookReceiver receiver, LedgerScene scene, int rules) => AlertService.StartAsync(
        _folder.FullName, receiver, ("Store", "postgresql"), ("Database", scene.Tested.ConnectionString), ("Acgs:Ledger:Schema", scene.Tested.Schema),
        ("Rules", $"{rules}"), ("Acgs:Alerts:MaxPerMinute", "1000"));
}

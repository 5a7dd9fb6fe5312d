// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Sqlite.Ledger;
using Acgs.Governance.Tests.Alerts;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Sqlite.Tests.Alerts;

/// <summary>Alerts of a service that is a process, and is killed. Explicit tests repeat 20 times what each commit tries a few times.</summary>
public sealed class AlertProcessTests : IDisposable
{
    private const int Few = 2;
    private const int Many = 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-alerts-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task Violation_AtAnyTime_ArrivesWithinTwoSeconds() => ArriveInTimeAsync(Few);

    [Fact(Explicit = true)]
    public Task Violation_TwentyTimes_ArrivesWithinTwoSeconds() => ArriveInTimeAsync(Many);

    [Fact]
    public Task Kill_BehindTheCommit_LosesNoAlert() => KillBehindCommitAsync(Few);

    [Fact(Explicit = true)]
    public Task Kill_TwentyTimesBehindTheCommit_LosesNoAlert() => KillBehindCommitAsync(Many);

    [Fact]
    public Task Kill_BeforeTheAnswer_SendsTheSameAlertAgain() => KillBeforeAnswerAsync(Few);

    [Fact(Explicit = true)]
    public Task Kill_TwentyTimesBeforeTheAnswer_SendsTheSameAlertAgain() => KillBeforeAnswerAsync(Many);

    [Theory]
    [InlineData("500")]
    [InlineData("429")]
    [InlineData("302")]
    [InlineData("reset")]
    [InlineData("slow")]
    public Task Receiver_InTrouble_GetsEachAlertWithOneId(string trouble) => TroubleAsync(trouble, trials: 1);

    [Theory(Explicit = true)]
    [InlineData("500")]
    [InlineData("429")]
    [InlineData("302")]
    [InlineData("reset")]
    [InlineData("slow")]
    public Task Receiver_TwentyTimesInTrouble_GetsEachAlertWithOneId(string trouble) => TroubleAsync(trouble, Many);

    [Fact]
    public Task Receiver_Down_GetsItsAlertsWhenItIsBack() => ReceiverDownAsync(TimeSpan.FromSeconds(3), Few);

    [Fact(Explicit = true)]
    public Task Receiver_DownForAMinute_GetsItsAlertsWhenItIsBack() => ReceiverDownAsync(TimeSpan.FromMinutes(1), Many);

    [Fact]
    public Task Disk_Full_AlertsDirectlyAndLosesNone() => DiskFullAsync(trials: 1);

    [Fact(Explicit = true)]
    public Task Disk_TwentyTimesFull_AlertsDirectlyAndLosesNone() => DiskFullAsync(Many);

    [Fact]
    public Task Flood_OfViolations_SendsAtMostTheCapAndIsRecorded() => FloodAsync(trials: 1);

    [Fact(Explicit = true)]
    public Task Flood_TwentyTimes_SendsAtMostTheCapAndIsRecorded() => FloodAsync(Many);

    private static Task FailAsync(HttpContext context, string trouble)
    {
        switch (trouble)
        {
            case "reset":
                context.Abort();
                return Task.CompletedTask;
            case "slow":
                return Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted);
            default:
                context.Response.Headers.RetryAfter = "2";
                context.Response.Headers.Location = "/elsewhere";
                return WebhookReceiver.AnswerAsync(context, int.Parse(trouble, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private async Task TroubleAsync(string trouble, int trials)
    {
        const int Failures = 2;
        await using var receiver = await WebhookReceiver.StartAsync();
        var left = Failures;
        receiver.Answer = (context, _) => Interlocked.Decrement(ref left) >= 0
            ? FailAsync(context, trouble)
            : WebhookReceiver.AnswerAsync(context, StatusCodes.Status204NoContent);
        await using var service = await AlertService.StartAsync(
            _folder.FullName, receiver, ("Acgs:Alerts:Timeout", trouble == "slow" ? "00:00:05" : "00:00:30"), ("Rules", $"{trials}"), ("Acgs:Alerts:MaxPerMinute", "1000"));
        for (var trial = 0; trial < trials; trial++)
        {
            var before = receiver.All.Count;
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(500)), Cancellation);
            await service.ViolateAsync(trial);
            await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{trial}", trouble, TimeSpan.FromMinutes(1));
            await Eventually.TrueAsync(() => receiver.All.Count >= before + Failures + 1, TimeSpan.FromSeconds(30), "the failed attempts to end");
            if (trouble == "429")
            {
                // Retry-After is two seconds, which the first jitter is not.
                Assert.True(receiver.All[before + 1].At - receiver.All[before].At >= TimeSpan.FromSeconds(1.9));
            }

            left = Failures;
        }

        AssertOneIdEach(receiver, trials);
        Assert.Equal(trials * (Failures + 1), receiver.All.Count(alert => alert.Alert.Rule.StartsWith("own_rule_", StringComparison.Ordinal)));
    }

    private async Task ArriveInTimeAsync(int trials)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var service = await AlertService.StartAsync(_folder.FullName, receiver, ("Rules", $"{trials}"), ("Acgs:Alerts:MaxPerMinute", "100"));
        var took = new List<TimeSpan>();
        for (var trial = 0; trial < trials; trial++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(500)), Cancellation);
            var at = await service.ViolateAsync(trial);
            took.Add((await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{trial}")).At - at);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{trials} trials: {took.Min():s\\.fff} to {took.Max():s\\.fff} s");
        Assert.All(took, time => Assert.True(time < TimeSpan.FromSeconds(2), $"{time}"));
    }

    private async Task KillBehindCommitAsync(int trials)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        for (var trial = 0; trial < trials; trial++)
        {
            await using (var service = await StartAsync(receiver, trials))
            {
                await service.ViolateAsync(trial, durably: true);
                await service.Process.KillAsync();
            }

            await using var again = await StartAsync(receiver, trials);
            await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{trial}");
        }

        AssertOneIdEach(receiver, trials);
    }

    private async Task KillBeforeAnswerAsync(int trials)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        for (var trial = 0; trial < trials; trial++)
        {
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            receiver.Answer = async (context, _) =>
            {
                arrived.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
            };
            await using (var service = await StartAsync(receiver, trials))
            {
                await service.ViolateAsync(trial);
                await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
                await service.Process.KillAsync();
            }

            receiver.Answer = (context, _) => WebhookReceiver.AnswerAsync(context, StatusCodes.Status200OK);
            await using var again = await StartAsync(receiver, trials);
            await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{trial}");
        }

        AssertOneIdEach(receiver, trials);
        Assert.True(receiver.All.Count >= 2 * trials);
    }

    private async Task ReceiverDownAsync(TimeSpan time, int trials)
    {
        // Not one of the system's choice: while nobody listens there, an outgoing connection may get it.
        await using var first = await WebhookReceiver.StartAsync($"http://127.0.0.1:{Ports.GetFree()}");
        await using var service = await StartAsync(first, trials);
        var address = new Uri(first.Url).GetLeftPart(UriPartial.Authority);
        await first.DisposeAsync();
        for (var trial = 0; trial < trials; trial++)
        {
            await Task.Delay(time / trials * Random.Shared.NextDouble() * 2, Cancellation);
            await service.ViolateAsync(trial);
        }

        await using var receiver = await WebhookReceiver.StartAsync(address);
        for (var trial = 0; trial < trials; trial++)
        {
            await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{trial}", "what waited", TimeSpan.FromMinutes(6));
        }

        AssertOneIdEach(receiver, trials);
    }

    private async Task DiskFullAsync(int trials)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var service = await StartOnSmallDiskAsync(receiver, trials);
        var ballast = $"/proc/{service.Process.Pid}/root{_folder.FullName}/ballast";
        for (var trial = 0; trial < trials; trial++)
        {
            await FillAsync(ballast);
            var begin = TimeProvider.System.GetUtcNow();
            await service.ViolateAsync(trial);
            await receiver.WaitAsync(alert => IsLedgerTrouble(alert, AlertStatus.Firing) && alert.At > begin, "trouble with the ledger", TimeSpan.FromMinutes(1));
            Assert.DoesNotContain(receiver.All, alert => alert.Alert.Rule == $"own_rule_{trial}");
            File.Delete(ballast);

            await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{trial}", "the violation", TimeSpan.FromMinutes(1));
            await receiver.WaitAsync(alert => IsLedgerTrouble(alert, AlertStatus.Resolved) && alert.At > begin, "its end", TimeSpan.FromMinutes(1));
        }

        AssertOneIdEach(receiver, trials);
        Assert.Equal(trials, receiver.All.Where(alert => IsLedgerTrouble(alert, AlertStatus.Firing)).Select(alert => alert.Alert.Id).Distinct().Count());

        static bool IsLedgerTrouble(ReceivedAlert alert, AlertStatus status) => alert.Alert.Rule == AlertRules.LedgerTrouble && alert.Alert.Status == status;
    }

    private async Task FloodAsync(int trials)
    {
        const int Violations = 100_000;
        const int Rules = 200;
        const int Cap = 20;
        for (var trial = 0; trial < trials; trial++)
        {
            var folder = _folder.CreateSubdirectory($"{trial}").FullName;
            await using var receiver = await WebhookReceiver.StartAsync();
            await using (var service = await AlertService.StartAsync(folder, receiver, ("Rules", $"{Rules}"), ("Acgs:Ledger:ShutdownTimeout", "00:00:30")))
            {
                await service.PostAsync($"/flood?count={Violations}&rules={Rules}");
                await receiver.WaitAsync(alert => alert.Alert.Rule == AlertRules.AlertsHeldBack, "the summary");
                Assert.Equal(0, await service.Process.StopAsync(TimeSpan.FromMinutes(1)));
            }

            Assert.Equal(Cap, receiver.All.DistinctBy(alert => alert.Alert.Id).Count());
            await using var store = new SqliteLedgerStore(Path.Combine(folder, "data/ledger.db"));
            Assert.Equal(Violations, (await store.QueryAsync(new(), Cancellation).ToListAsync(Cancellation)).Sum(record => record.Count));
        }
    }

    private Task<AlertService> StartAsync(WebhookReceiver receiver, int rules) =>
        AlertService.StartAsync(_folder.FullName, receiver, ("Rules", $"{rules}"), ("Acgs:Alerts:MaxPerMinute", "1000"));

    private static void AssertOneIdEach(WebhookReceiver receiver, int rules)
    {
        for (var rule = 0; rule < rules; rule++)
        {
            Assert.Single(receiver.All.Where(alert => alert.Alert is { Status: AlertStatus.Firing } && alert.Alert.Rule == $"own_rule_{rule}")
                .Select(alert => alert.Alert.Id).Distinct());
        }
    }

    private async Task<AlertService> StartOnSmallDiskAsync(WebhookReceiver receiver, int rules)
    {
        try
        {
            return await AlertService.StartMountedAsync(
                _folder.FullName, $"mount -t tmpfs -o size=24m tmpfs {_folder.FullName}", receiver,
                ("Acgs:Ledger:Path", Path.Combine(_folder.FullName, "ledger.db")), ("Acgs:Health:Period", "00:00:05"), ("Acgs:Health:Timeout", "00:00:05"),
                ("Rules", $"{rules}"), ("Acgs:Alerts:MaxPerMinute", "1000"));
        }
        catch (InvalidOperationException ended) when (ended.Message.Contains("77", StringComparison.Ordinal))
        {
            Assert.Skip("This system does not let a process mount.");
            throw;
        }
    }

    private static async Task FillAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var block = new byte[4096]; ;)
            {
                await file.WriteAsync(block, Cancellation);
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }
}

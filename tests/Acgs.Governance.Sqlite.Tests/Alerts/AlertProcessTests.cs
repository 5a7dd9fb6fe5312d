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
    public async Task Receiver_InTrouble_GetsEachAlertWithOneId(string trouble)
    {
        const int Failures = 2;
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (context, number) => number <= Failures
            ? TroubleAsync(context, trouble)
            : WebhookReceiver.AnswerAsync(context, StatusCodes.Status204NoContent);
        await using var service = await AlertService.StartAsync(_folder.FullName, receiver, ("Acgs:Alerts:Timeout", "00:00:01"));

        await service.ViolateAsync(0);

        var accepted = await receiver.WaitAsync(_ => true, trouble, TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync(() => receiver.All.Count > Failures, TimeSpan.FromSeconds(30), "the failed attempts to end");
        Assert.Equal([accepted.Alert.Id], receiver.All.Select(alert => alert.Alert.Id).Distinct());
        if (trouble == "429")
        {
            // Retry-After is two seconds, which the first jitter is not.
            Assert.True(receiver.All[1].At - receiver.All[0].At >= TimeSpan.FromSeconds(1.9));
        }
    }

    [Fact]
    public Task Receiver_Down_GetsItsAlertsWhenItIsBack() => ReceiverDownAsync(TimeSpan.FromSeconds(3));

    [Fact(Explicit = true)]
    public Task Receiver_DownForAMinute_GetsItsAlertsWhenItIsBack() => ReceiverDownAsync(TimeSpan.FromMinutes(1));

    [Fact]
    public async Task Disk_Full_AlertsDirectlyAndLosesNone()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var service = await StartOnSmallDiskAsync(receiver);
        var ballast = $"/proc/{service.Process.Pid}/root{_folder.FullName}/ballast";
        await FillAsync(ballast);

        await service.ViolateAsync(0);
        var direct = await receiver.WaitAsync(alert => alert.Alert.Rule == AlertRules.LedgerTrouble, "trouble with the ledger");
        Assert.DoesNotContain(receiver.All, alert => alert.Alert.Rule == "own_rule_0");
        File.Delete(ballast);

        await receiver.WaitAsync(alert => alert.Alert.Rule == "own_rule_0", "the violation");
        await receiver.WaitAsync(alert => alert.Alert is { Rule: AlertRules.LedgerTrouble, Status: AlertStatus.Resolved }, "its end");
        Assert.Equal([direct.Alert.Id], receiver.All.Where(IsLedgerTrouble).Select(alert => alert.Alert.Id).Distinct());
        Assert.Single(receiver.All.Where(alert => alert.Alert.Rule == "own_rule_0").Select(alert => alert.Alert.Id).Distinct());

        static bool IsLedgerTrouble(ReceivedAlert alert) => alert.Alert is { Rule: AlertRules.LedgerTrouble, Status: AlertStatus.Firing };
    }

    [Fact]
    public async Task Flood_OfViolations_SendsAtMostTheCapAndIsRecorded()
    {
        const int Violations = 100_000;
        const int Rules = 200;
        const int Cap = 20;
        await using var receiver = await WebhookReceiver.StartAsync();
        await using (var service = await AlertService.StartAsync(
            _folder.FullName, receiver, ("Rules", $"{Rules}"), ("Acgs:Ledger:ShutdownTimeout", "00:00:30")))
        {
            await service.PostAsync($"/flood?count={Violations}&rules={Rules}");
            await receiver.WaitAsync(alert => alert.Alert.Rule == AlertRules.AlertsHeldBack, "the summary");
        }

        Assert.Equal(Cap, receiver.All.Count);
        await using var store = new SqliteLedgerStore(Path.Combine(_folder.FullName, "data/ledger.db"));
        Assert.Equal(Violations, (await store.QueryAsync(new(), Cancellation).ToListAsync(Cancellation)).Sum(record => record.Count));
    }

    private static Task TroubleAsync(HttpContext context, string trouble)
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

    private async Task ReceiverDownAsync(TimeSpan time)
    {
        await using var first = await WebhookReceiver.StartAsync();
        await using var service = await StartAsync(first, rules: 3);
        var address = new Uri(first.Url).GetLeftPart(UriPartial.Authority);
        await first.DisposeAsync();
        for (var rule = 0; rule < 3; rule++)
        {
            await service.ViolateAsync(rule);
        }

        await Task.Delay(time, Cancellation);
        await using var receiver = await WebhookReceiver.StartAsync(address);
        for (var rule = 0; rule < 3; rule++)
        {
            await receiver.WaitAsync(alert => alert.Alert.Rule == $"own_rule_{rule}", "what waited", TimeSpan.FromMinutes(6));
        }

        AssertOneIdEach(receiver, 3);
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

    private async Task<AlertService> StartOnSmallDiskAsync(WebhookReceiver receiver)
    {
        try
        {
            return await AlertService.StartMountedAsync(
                _folder.FullName, $"mount -t tmpfs -o size=24m tmpfs {_folder.FullName}", receiver,
                ("Acgs:Ledger:Path", Path.Combine(_folder.FullName, "ledger.db")), ("Acgs:Health:Period", "00:00:00.500"), ("Acgs:Health:Timeout", "00:00:00.500"));
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

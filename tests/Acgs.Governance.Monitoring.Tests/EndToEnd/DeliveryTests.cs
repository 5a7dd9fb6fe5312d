// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Tests.Alerting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Monitoring.Tests.EndToEnd;

/// <summary>How soon somebody is told of real faults of real processes: twenty services, one fault each, at random moments.</summary>
public sealed class DeliveryTests(ITestOutputHelper output)
{
    private const int Trials = 20;

    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BarOfViolations = TimeSpan.FromSeconds(10);

    [Fact(Explicit = true)]
    public async Task Violation_IsToldInTenSeconds()
    {
        await using var platform = await TriedPlatform.StartAsync(Trials);

        // It is over by itself.
        var trials = await RunAsync(platform, ConstitutionRules.Violation, service => service.ViolateAsync(), _ => Task.CompletedTask);

        Report("a violation", trials, BarOfViolations);
    }

    [Fact(Explicit = true)]
    public async Task KilledService_IsToldInThirtySecondsAndIsOnePageAlsoWhenItsMetricsAreAbsent()
    {
        await using var platform = await TriedPlatform.StartAsync(Trials);

        var trials = await RunAsync(platform, TargetRules.Down, service => service.KillAsync(), async service =>
        {
            await platform.UntilAllAsync(Promql.Firing(TargetRules.Absent));
            await service.StartAsync();
        });

        Report("a killed service", trials, Bar);
    }

    [Fact(Explicit = true)]
    public async Task FrozenService_IsToldInThirtySeconds()
    {
        await using var platform = await TriedPlatform.StartAsync(Trials);

        var trials = await RunAsync(platform, TargetRules.Down, service => Done(service.Freeze), service => Done(service.Thaw));

        Report("a frozen service", trials, Bar);
    }

    private static async Task<Trial[]> RunAsync(TriedPlatform platform, string alert, Func<TriedService, Task> fail, Func<TriedService, Task> recover)
    {
        var trials = await Task.WhenAll(platform.Services.Select(service => TryAsync(platform, service, alert, fail, recover)));

        string[] expected = [$"page {alert} {Notification.Firing}", $"page {alert} {Notification.Resolved}"];
        Assert.All(platform.Receiver.All.ToLookup(told => told.Job), told => Assert.True(
            told.Select(one => $"{one.Receiver} {one.Alert} {one.Status}").SequenceEqual(expected), string.Join("; ", told.Select(one => $"{one.At:T} {one}"))));
        return trials;
    }

    private static async Task<Trial> TryAsync(
        TriedPlatform platform, TriedService service, string alert, Func<TriedService, Task> fail, Func<TriedService, Task> recover)
    {
        var (clock, phase) = (Stopwatch.StartNew(), Spread * Random.Shared.NextDouble());
        await Eventually.TrueAsync(() => clock.Elapsed >= phase, Spread + Spread, "the moment of the fault");

        var failed = TimeProvider.System.GetUtcNow();
        await fail(service);
        var told = await WaitAsync(Notification.Firing);
        await recover(service);
        var recovered = TimeProvider.System.GetUtcNow();
        var cleared = await WaitAsync(Notification.Resolved);
        return new(told.At - failed, cleared.At - recovered);

        Task<Notification> WaitAsync(string status) => platform.Receiver.WaitAsync(
            one => one.Job == service.Job && one.Alert == alert && one.Status == status, $"{alert} of {service.Job} {status}", Deadline);
    }

    private void Report(string fault, Trial[] trials, TimeSpan bar)
    {
        output.WriteLine(Trial.Table(fault, trials));
        Assert.All(trials, trial => Assert.InRange(trial.Told, TimeSpan.Zero, bar));
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}

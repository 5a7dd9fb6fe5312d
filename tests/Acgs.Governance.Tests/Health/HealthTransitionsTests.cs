// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Health;

public sealed class HealthTransitionsTests
{
    private readonly FakeLogger<HealthTransitions> _logger = new();

    [Theory]
    [InlineData(null, HealthStatus.Healthy, "")]
    [InlineData(null, HealthStatus.Degraded, "Healthy > Degraded")]
    [InlineData(null, HealthStatus.Unhealthy, "Healthy > Unhealthy")]
    [InlineData(HealthStatus.Healthy, HealthStatus.Healthy, "")]
    [InlineData(HealthStatus.Healthy, HealthStatus.Degraded, "Healthy > Degraded")]
    [InlineData(HealthStatus.Degraded, HealthStatus.Unhealthy, "Degraded > Unhealthy")]
    [InlineData(HealthStatus.Unhealthy, HealthStatus.Unhealthy, "")]
    [InlineData(HealthStatus.Unhealthy, HealthStatus.Healthy, "Unhealthy > Healthy")]
    public void OnResult_StatusBeforeAndNow_IsAChangeOrNot(HealthStatus? before, HealthStatus now, string expected)
    {
        var recorder = new Recorder();

        Transitions(recorder).OnResult(State(before), State(now));

        Assert.Equal(expected, string.Join(',', recorder.Told.Select(transition => $"{transition.From} > {transition.To}")));
    }

    [Fact]
    public void OnResult_Change_CarriesEverythingToEveryHandlerInOrder()
    {
        var order = new List<string>();
        var first = new Recorder(() => order.Add("first"));
        var second = new Recorder(() => order.Add("second"));

        Transitions(first, second).OnResult(State(HealthStatus.Healthy), State(HealthStatus.Unhealthy));

        var told = Assert.Single(first.Told);
        Assert.Equal(
            ("db", HealthStatus.Healthy, HealthStatus.Unhealthy, HealthReason.Refused, DateTimeOffset.UnixEpoch),
            (told.Check, told.From, told.To, told.Reason, told.OccurredAt));
        Assert.Same(told, Assert.Single(second.Told));
        Assert.Equal(["first", "second"], order);
    }

    [Fact]
    public void OnResult_HandlerThrows_IsLoggedAndTheOthersAreStillTold()
    {
        var recorder = new Recorder();

        Transitions(new Recorder(() => throw new InvalidOperationException("a bug of somebody else")), recorder)
            .OnResult(State(HealthStatus.Healthy), State(HealthStatus.Unhealthy));

        Assert.Single(recorder.Told);
        var record = Assert.Single(_logger.Collector.GetSnapshot());
        Assert.Equal((LogLevel.Error, 1205, "HealthHandlerFailed"), (record.Level, record.Id.Id, record.Id.Name));
        Assert.Equal($"{typeof(Recorder)} failed to handle the transition of health check db.", record.Message);
        Assert.IsType<InvalidOperationException>(record.Exception);
    }

    [Fact]
    public async Task Counter_OfAService_IsBornAtZeroAndCountsWhatHandlersAreTold()
    {
        var time = new TestTime();
        var check = new ScriptedCheck(() => Task.FromResult(HealthCheckResult.Unhealthy()));
        var recorder = new Recorder();
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.UseTime(time);
            builder.AddCheck("db", check);
            builder.Services.AddSingleton<IHealthTransitionHandler>(recorder);
        });
        await app.Services.FirstRoundAsync();
        foreach (var status in new[] { HealthStatus.Degraded, HealthStatus.Healthy, HealthStatus.Healthy, HealthStatus.Unhealthy })
        {
            check.Script = () => Task.FromResult(new HealthCheckResult(status));
            await app.PassAsync(time, TimeSpan.FromSeconds(5), "db");
        }

        await app.StopAsync();
        Assert.Equal(
            ["check=db,status=degraded", "check=db,status=healthy", "check=db,status=unhealthy"],
            app.Metrics.Of("acgs.health.transitions").Where(measured => measured.Value == 0).Select(measured => measured.Tags).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["check=db,status=degraded 1", "check=db,status=healthy 1", "check=db,status=unhealthy 2"],
            app.Metrics.Counted("acgs.health.transitions"));
        Assert.Equal(
            [HealthStatus.Unhealthy, HealthStatus.Degraded, HealthStatus.Healthy, HealthStatus.Unhealthy],
            recorder.Told.Select(transition => transition.To));
    }

    private HealthTransitions Transitions(params IHealthTransitionHandler[] handlers) => new(handlers, _logger);

    private static CheckState State(HealthStatus? status) => new(
        "db",
        status ?? HealthStatus.Unhealthy,
        status is null ? HealthReason.Pending : status == HealthStatus.Healthy ? null : HealthReason.Refused,
        TimeSpan.Zero,
        status is null ? null : DateTimeOffset.UnixEpoch,
        0,
        TimeSpan.FromSeconds(15));

    private sealed class Recorder(Action? act = null) : IHealthTransitionHandler
    {
        public List<HealthTransition> Told { get; } = [];

        public void OnTransition(HealthTransition transition)
        {
            Told.Add(transition);
            act?.Invoke();
        }
    }
}

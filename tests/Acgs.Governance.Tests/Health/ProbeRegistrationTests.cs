// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health;

public sealed class ProbeRegistrationTests
{
    [Theory]
    [InlineData(false, HealthStatus.Unhealthy)]
    [InlineData(true, HealthStatus.Degraded)]
    public void TryAddProbe_Twice_RegistersTheFirstAndReusesItsProbe(bool optional, HealthStatus failure)
    {
        var builder = GovernedApp.CreateBuilder();
        var governance = builder.AddAcgsGovernance();

        Assert.True(governance.TryAddProbe("database", new() { Optional = optional }, (_, _) => new SilentProbe()));
        Assert.False(governance.TryAddProbe("Database", new() { Optional = !optional }, (_, _) => new SilentProbe()));

        using var services = builder.Services.BuildServiceProvider();
        var registration = Assert.Single(services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
        Assert.Equal(("database", failure), (registration.Name, registration.FailureStatus));
        Assert.Same(registration.Factory(services), registration.Factory(services));
    }

    [Fact]
    public async Task TryAddProbe_WithTagsAndTimes_IsRunAsTheySay()
    {
        var timeouts = new List<TimeSpan>();
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddAcgsGovernance().TryAddProbe(
            "seed",
            new() { Tags = ["live"], Period = TimeSpan.FromMinutes(30), Timeout = TimeSpan.FromSeconds(7) },
            (_, timeout) =>
            {
                timeouts.Add(timeout);
                return new SilentProbe();
            }));
        await app.Services.FirstRoundAsync();

        var check = Assert.Single(app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(7)), (check.Period, check.Timeout));
        Assert.Equal(["live"], check.Tags);
        Assert.Equal([TimeSpan.FromSeconds(7)], timeouts);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(1, 1)]
    [InlineData(10, 2)]
    public async Task TryAddProbe_WithoutATimeout_HasTheCommonOneButNoneAboveItsPeriod(int? period, int timeout)
    {
        var timeouts = new List<TimeSpan>();
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddAcgsGovernance().TryAddProbe(
            "seed",
            new() { Period = period is { } seconds ? TimeSpan.FromSeconds(seconds) : null },
            (_, timeout) =>
            {
                timeouts.Add(timeout);
                return new SilentProbe();
            }));
        await app.Services.FirstRoundAsync();

        Assert.Equal([TimeSpan.FromSeconds(timeout)], timeouts);
    }

    [Theory]
    [InlineData(99, null, "its Period is 00:00:00.0990000, but must be between 00:00:00.100 and 01:00:00")]
    [InlineData(3_600_001, null, "its Period is 01:00:00.0010000, but must be between 00:00:00.100 and 01:00:00")]
    [InlineData(null, 9, "its Timeout is 00:00:00.0090000, but must be between 00:00:00.010 and 01:00:00")]
    [InlineData(1_000, 1_001, "its Timeout is 00:00:01.0010000, longer than the period (00:00:01); shorten the timeout or lengthen the period")]
    public void TryAddProbe_WithATimeOutOfItsRange_SaysWhich(int? period, int? timeout, string problem)
    {
        var options = new DependencyOptions { Period = Milliseconds(period), Timeout = Milliseconds(timeout) };

        var failure = Assert.Throws<ArgumentException>(
            () => GovernedApp.CreateBuilder().AddAcgsGovernance().TryAddProbe("seed", options, (_, _) => new SilentProbe()));

        Assert.Equal($"The dependency 'seed' is invalid: {problem}. (Parameter 'options')", failure.Message);
    }

    private static TimeSpan? Milliseconds(int? count) => count is { } set ? TimeSpan.FromMilliseconds(set) : null;

    private sealed class SilentProbe : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(HealthCheckResult.Healthy());
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

public sealed class UnusableCheckTests
{
    [Theory]
    [InlineData("db", "db")]
    [InlineData("db", "DB")]
    public async Task TwoChecks_OfOneName_StopTheStart(string first, string second)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(build: builder =>
        {
            builder.AddCheck(first, new ScriptedCheck());
            builder.AddCheck(second, new ScriptedCheck());
        }));

        Assert.Equal("Acgs.Governance cannot start: Two health checks are named 'db'; use unique names.", failure.ToString());
    }

    [Theory]
    [InlineData(null, 6, "00:00:06", "00:00:05")]
    [InlineData(2, 3, "00:00:03", "00:00:02")]
    public async Task Start_WithACheckWhoseTimeoutExceedsItsPeriod_NamesTheCheck(int? period, int timeout, string named, string than)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(build: builder => builder.AddCheck(
            "db", new ScriptedCheck(), period: period is { } set ? TimeSpan.FromSeconds(set) : null, timeout: TimeSpan.FromSeconds(timeout))));

        Assert.Equal(
            $"The health check 'db' has a timeout of {named}, longer than its period ({than}); shorten the timeout or lengthen the period.",
            failure.Message);
    }

    [Fact]
    public async Task Start_WithACheckWhosePeriodNoTimerTakes_NamesTheCheck()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(build: builder =>
            builder.AddCheck("db", new ScriptedCheck(), period: TimeSpan.FromDays(31))));

        Assert.Equal("The health check 'db' has a period of 31.00:00:00; the maximum is 30.00:00:00.", failure.Message);
    }

    [Fact]
    public async Task Start_WithACheckWhoseTimesAreAtTheEdge_Starts()
    {
        var check = new ScriptedCheck();
        await using var app = await GovernedApp.StartAsync(build: builder =>
        {
            builder.AddCheck("often", check, period: TimeSpan.FromMilliseconds(1), timeout: TimeSpan.FromMilliseconds(1));
            builder.AddCheck("seldom", new ScriptedCheck(), period: TimeSpan.FromDays(30), timeout: TimeSpan.FromDays(30));
        });

        await check.CallsAsync(3);
    }

    [Fact]
    public async Task Start_WithACheckWithoutAPeriodToSpeakOf_NamesTheCheck()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(build: builder =>
            builder.Services.AddHealthChecks().Add(
                new HealthCheckRegistration("db", _ => throw new NotSupportedException(), HealthStatus.Unhealthy, tags: null) { Period = TimeSpan.FromTicks(1) })));

        Assert.Equal("The health check 'db' has a period of 00:00:00.0000001; the minimum is 00:00:00.0010000.", failure.Message);
    }
}

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

        Assert.Equal("Acgs.Governance cannot start: Two health checks have the name 'db'; give each its own.", failure.ToString());
    }

    [Fact]
    public async Task Start_WithACheckWithoutAPeriodToSpeakOf_NamesTheCheck()
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(build: builder =>
            builder.Services.AddHealthChecks().Add(
                new HealthCheckRegistration("db", _ => throw new NotSupportedException(), HealthStatus.Unhealthy, tags: null) { Period = TimeSpan.FromTicks(1) })));

        Assert.Equal("The health check 'db' has a period of 00:00:00.0000001; give it at least 00:00:00.0010000.", failure.Message);
    }
}

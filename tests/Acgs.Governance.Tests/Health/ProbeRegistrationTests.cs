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

        Assert.True(governance.TryAddProbe("database", optional, _ => new SilentProbe()));
        Assert.False(governance.TryAddProbe("database", !optional, _ => new SilentProbe()));

        using var services = builder.Services.BuildServiceProvider();
        var registration = Assert.Single(services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
        Assert.Equal(("database", failure), (registration.Name, registration.FailureStatus));
        Assert.Same(registration.Factory(services), registration.Factory(services));
    }

    private sealed class SilentProbe : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(HealthCheckResult.Healthy());
    }
}

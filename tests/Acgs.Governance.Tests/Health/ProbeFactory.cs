// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Health;

/// <summary>Probes with a period of 5 s and a deadline of 2 s, outside of any host.</summary>
internal static class ProbeFactory
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    public static HealthProbe Create(IHealthCheck check, TestTime time, HealthStatus failure = HealthStatus.Unhealthy) =>
        Create(_ => check, time, failure);

    public static HealthProbe Create(
        Func<IServiceProvider, IHealthCheck> factory, TestTime time, HealthStatus failure = HealthStatus.Unhealthy) =>
        new(
            new HealthCheckRegistration("db", factory, failure, tags: null),
            new ProbeSchedule(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), Deadline),
            new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(),
            new HealthReasonMapper([]),
            time);

    /// <summary>Probes once. A probe that waits for a clock that nobody turns fails here instead of hanging.</summary>
    public static Task<CheckState> ProbeAsync(this HealthProbe probe) =>
        probe.RunAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
}

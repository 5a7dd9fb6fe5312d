// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>What tests add to a host.</summary>
internal static class BuilderExtensions
{
    public static void UseTime(this IHostApplicationBuilder builder, TimeProvider time) => builder.Services.AddSingleton(time);

    /// <summary>Registers a dependency; it is critical unless <paramref name="failure"/> says otherwise.</summary>
    public static void AddCheck(
        this IHostApplicationBuilder builder,
        string name,
        IHealthCheck check,
        HealthStatus failure = HealthStatus.Unhealthy,
        TimeSpan? period = null,
        TimeSpan? timeout = null) =>
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(name, check, failure, tags: null, timeout) { Period = period });
}

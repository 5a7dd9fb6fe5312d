// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Redis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Acgs.Governance;

/// <summary>Watches Redis.</summary>
public static class GovernanceRedisExtensions
{
    /// <summary>
    /// Watches the server over the application's <see cref="IConnectionMultiplexer"/>. If the application registers none, one is
    /// registered for <c>ConnectionStrings:<paramref name="name"/></c>; the host then does not start if that is missing or
    /// malformed. A second call with the same name changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The name of the connection string and of the check. Default: <c>redis</c>.</param>
    /// <param name="optional">Whether the service works without it: its failure then degrades and does not take the service out. Default: no.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddRedis(this GovernanceBuilder builder, string name = "redis", bool optional = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.TryAddProbe(name, optional, Probe))
        {
            return builder;
        }

        builder.Services.TryAddSingleton<ConnectionFailures>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, RedisReasons>());
        var hasMultiplexer = builder.Services.Any(service => service.ServiceType == typeof(IConnectionMultiplexer));
        return hasMultiplexer ? builder : Connect(builder, name);
    }

    private static RedisProbe Probe(IServiceProvider provider) => new(
        provider.GetRequiredService<IConnectionMultiplexer>,
        provider.GetRequiredService<ConnectionFailures>(),
        provider.GetRequiredService<IOptions<HealthOptions>>().Value.Timeout,
        provider.GetRequiredService<TimeProvider>());

    private static GovernanceBuilder Connect(GovernanceBuilder builder, string name)
    {
        builder.Services.AddSingleton<IConnectionMultiplexer>(provider =>
        {
            var options = Parse(provider.GetRequiredService<IConfiguration>().GetConnectionString(name)!);
            options.LoggerFactory = provider.GetRequiredService<ConnectionFailures>();
            return ConnectionMultiplexer.Connect(options);
        });
        return builder.RequireConnectionString(name, value => Parse(value));
    }

    private static ConfigurationOptions Parse(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        // A server that is down at start comes up later; the multiplexer then connects by itself.
        options.AbortOnConnectFail = false;
        return options;
    }
}

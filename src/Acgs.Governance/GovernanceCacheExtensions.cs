// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Registers caches whose hit rate is reported.</summary>
public static class GovernanceCacheExtensions
{
    /// <summary>Adds a <see cref="GovernanceCache"/> as a keyed service. Repeated calls with the same name have no effect.</summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The value of the metric label <c>cache</c> and the service key; 1 to 63 characters.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, white space or longer than 63 characters.</exception>
    public static GovernanceBuilder AddCache(this GovernanceBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Length > 63)
        {
            throw new ArgumentException("A cache name must have at most 63 characters: it is a metric label.", nameof(name));
        }

        var cache = new CacheName(name);
        if (!builder.Services.Any(service => !service.IsKeyedService && cache.Equals(service.ImplementationInstance)))
        {
            builder.Services.AddSingleton(cache);
            builder.Services.AddKeyedSingleton(name, (services, _) => new GovernanceCache(services.GetRequiredService<CacheMetrics>(), name));
        }

        return builder;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Acgs.Governance.Configuration;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance;

/// <summary>Counts lookups of an application's existing caches.</summary>
public static class GovernanceCountedCacheExtensions
{
    /// <summary>
    /// Counts every <c>TryGetValue</c> of the registered <see cref="IMemoryCache"/>, which includes <c>Get</c> and <c>GetOrCreate</c>.
    /// Without a service key, adds the framework's memory cache if none is registered. The service can no longer be cast to
    /// <see cref="MemoryCache"/>. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The value of the metric label <c>cache</c>; 1 to 63 characters. Default: <c>memory</c>.</param>
    /// <param name="serviceKey">The service key of the cache. Default: none.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, white space or longer than 63 characters.</exception>
    public static GovernanceBuilder CountMemoryCache(this GovernanceBuilder builder, string name = "memory", object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (serviceKey is null)
        {
            builder.Services.AddMemoryCache();
        }

        return builder.Count<IMemoryCache>(name, serviceKey, nameof(CountMemoryCache), (inner, lookups) => new CountedMemoryCache(inner, lookups));
    }

    /// <summary>
    /// Counts every <c>Get</c> of the registered <see cref="IDistributedCache"/>, including those of <see cref="IBufferDistributedCache"/>.
    /// <see langword="null"/> is a miss; an exception is neither a hit nor a miss. Call it after the cache is registered; otherwise the
    /// host fails to start. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The value of the metric label <c>cache</c>; 1 to 63 characters. Default: <c>distributed</c>.</param>
    /// <param name="serviceKey">The service key of the cache. Default: none.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, white space or longer than 63 characters.</exception>
    public static GovernanceBuilder CountDistributedCache(this GovernanceBuilder builder, string name = "distributed", object? serviceKey = null) =>
        builder.Count<IDistributedCache>(name, serviceKey, nameof(CountDistributedCache), CountedDistributedCache.Over);

    /// <summary>
    /// Counts every <c>GetOrCreateAsync</c> of the registered <see cref="HybridCache"/>: a call that runs its factory is a miss, any other
    /// is a hit, including one that waits for another call's factory. Call it after the cache is registered; otherwise the host fails to
    /// start. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The value of the metric label <c>cache</c>; 1 to 63 characters. Default: <c>hybrid</c>.</param>
    /// <param name="serviceKey">The service key of the cache. Default: none.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, white space or longer than 63 characters.</exception>
    public static GovernanceBuilder CountHybridCache(this GovernanceBuilder builder, string name = "hybrid", object? serviceKey = null) =>
        builder.Count<HybridCache>(name, serviceKey, nameof(CountHybridCache), (inner, lookups) => new CountedHybridCache(inner, lookups));

    private static GovernanceBuilder Count<TCache>(
        this GovernanceBuilder builder, string name, object? serviceKey, string call, Func<TCache, GovernanceCache, TCache> decorate)
        where TCache : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var registration = builder.Registration<TCache>(serviceKey, call);
        if (!registration.IsCounted)
        {
            builder.AddCache(name);
            registration.Count((provider, inner) => decorate(inner, provider.GetRequiredKeyedService<GovernanceCache>(name)));
        }

        return builder;
    }

    private static CountedRegistration<TCache> Registration<TCache>(this GovernanceBuilder builder, object? serviceKey, string call)
        where TCache : class
    {
        var services = builder.Services;
        if (services.Where(service => !service.IsKeyedService).Select(service => service.ImplementationInstance).OfType<CountedRegistration<TCache>>()
            .FirstOrDefault(counted => Equals(counted.Key, serviceKey)) is { } known)
        {
            return known;
        }

        var registration = new CountedRegistration<TCache>(services, serviceKey, $"{call}()");
        services.AddSingleton(registration);
        // A cache registered later would replace the counting one unnoticed.
        services.AddSingleton(new StartupOptions(_ => registration.RequireCounted()));
        return registration;
    }
}

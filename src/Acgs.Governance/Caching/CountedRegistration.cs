// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Caching;

/// <summary>
/// Decorates a cache registration with a counting cache and verifies at start that a later registration does not bypass it. The inner cache
/// keeps its lifetime and owner.
/// </summary>
internal sealed class CountedRegistration<TCache>(IServiceCollection services, object? key, string call)
    where TCache : class
{
    private ServiceDescriptor? _counted;

    /// <summary>The service key of the cache; <see langword="null"/> for none.</summary>
    public object? Key => key;

    /// <summary>Whether the container resolves the counting cache.</summary>
    public bool IsCounted => _counted is not null && Last == _counted;

    // The container resolves the last registration.
    private ServiceDescriptor? Last =>
        services.LastOrDefault(service => service.ServiceType == typeof(TCache) && Equals(service.ServiceKey, key));

    public void Count(Func<IServiceProvider, TCache, TCache> decorate)
    {
        if (Last is { } last)
        {
            var own = new object();
            services[services.IndexOf(last)] = _counted = Describe(provider => decorate(provider, provider.GetRequiredKeyedService<TCache>(own)), last.Lifetime);
            services.Add(Under(own, last));
        }
    }

    public void RequireCounted()
    {
        if (!IsCounted)
        {
            throw new GovernanceConfigurationException(typeof(GovernanceOptions), [Explain(Last)]);
        }
    }

    private ServiceDescriptor Describe(Func<IServiceProvider, TCache> create, ServiceLifetime lifetime) => key is null
        ? ServiceDescriptor.Describe(typeof(TCache), create, lifetime)
        : ServiceDescriptor.DescribeKeyed(typeof(TCache), key, (provider, _) => create(provider), lifetime);

    private static ServiceDescriptor Under(object own, ServiceDescriptor cache) => cache.IsKeyedService switch
    {
        false when cache.ImplementationInstance is { } instance => new(typeof(TCache), own, instance),
        false when cache.ImplementationType is { } type => ServiceDescriptor.DescribeKeyed(typeof(TCache), own, type, cache.Lifetime),
        false => ServiceDescriptor.DescribeKeyed(typeof(TCache), own, (provider, _) => cache.ImplementationFactory!(provider), cache.Lifetime),
        true when cache.KeyedImplementationInstance is { } instance => new(typeof(TCache), own, instance),
        true when cache.KeyedImplementationType is { } type => ServiceDescriptor.DescribeKeyed(typeof(TCache), own, type, cache.Lifetime),
        true => ServiceDescriptor.DescribeKeyed(
            typeof(TCache), own, (provider, _) => cache.KeyedImplementationFactory!(provider, cache.ServiceKey), cache.Lifetime),
    };

    private string Explain(ServiceDescriptor? last) => last is null
        ? $"{call} finds no {typeof(TCache).Name}: register one before calling {call}."
        : $"{call} was called before the application's {typeof(TCache).Name} was registered: call {call} after the registration.";
}

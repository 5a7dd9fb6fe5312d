// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>An application's multiplexer that may not have been created yet; creation can take many seconds.</summary>
/// <param name="Get">Resolves or creates it from the services of the host.</param>
/// <param name="Key">Its service key; empty for none, <see langword="null"/> if it is not registered.</param>
internal sealed record ApplicationMultiplexer(Func<IServiceProvider, IConnectionMultiplexer> Get, string? Key = null)
{
    /// <summary>Finds the multiplexer registered with a service key, or without one.</summary>
    public static ApplicationMultiplexer? Find(IServiceProvider services, string? key) =>
        services.GetRequiredService<IServiceProviderIsKeyedService>().IsKeyedService(typeof(IConnectionMultiplexer), key)
            ? new(services => services.GetRequiredKeyedService<IConnectionMultiplexer>(key), key ?? "")
            : null;

    /// <summary>
    /// Its address, if <c>Aspire.StackExchange.Redis</c> registered it with options; any other multiplexer exposes its address only after
    /// creation.
    /// </summary>
    public string? FindTarget(IServiceProvider services) =>
        Key is not null && services.GetRequiredService<IOptionsMonitor<ConfigurationOptions>>().Get(Key) is { EndPoints.Count: > 0 } settings
            ? RedisTarget.Of(settings)
            : null;
}

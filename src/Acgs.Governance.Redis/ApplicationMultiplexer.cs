// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>A multiplexer of the application, not yet created: that may take many seconds.</summary>
/// <param name="Get">Gets it from the services of the host, and may create it.</param>
/// <param name="Key">The key that it is registered with, if it is: empty for none.</param>
internal sealed record ApplicationMultiplexer(Func<IServiceProvider, IConnectionMultiplexer> Get, string? Key = null)
{
    /// <summary>The one that is registered with a key, or without one.</summary>
    public static ApplicationMultiplexer? Find(IServiceProvider services, string? key) =>
        services.GetRequiredService<IServiceProviderIsKeyedService>().IsKeyedService(typeof(IConnectionMultiplexer), key)
            ? new(services => services.GetRequiredKeyedService<IConnectionMultiplexer>(key), key ?? "")
            : null;

    /// <summary>
    /// Where it leads, if it is one of <c>Aspire.StackExchange.Redis</c>, which keeps the settings as options; any other tells only when it
    /// is there.
    /// </summary>
    public string? FindTarget(IServiceProvider services) =>
        Key is not null && services.GetRequiredService<IOptionsMonitor<ConfigurationOptions>>().Get(Key) is { EndPoints.Count: > 0 } settings
            ? RedisTarget.Of(settings)
            : null;
}

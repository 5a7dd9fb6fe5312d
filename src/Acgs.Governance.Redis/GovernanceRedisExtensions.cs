// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace Acgs.Governance;

/// <summary>Monitors Redis.</summary>
public static class GovernanceRedisExtensions
{
    /// <summary>
    /// Monitors a Redis server and registers the kind <c>redis</c> for <c>Acgs:Health:Dependencies</c>. Uses the
    /// <see cref="IConnectionMultiplexer"/> registered with <paramref name="name"/> as its service key, or without a key. If none is
    /// registered, or <paramref name="name"/> is not <c>redis</c> and <c>ConnectionStrings:<paramref name="name"/></c> names another
    /// server, connects with that connection string. An equal check that the application registered is replaced. The host fails to start if
    /// no server is found, unless <paramref name="name"/> is omitted and configuration defines Redis dependencies. Repeated calls with the
    /// same name have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The check name. Default: <c>redis</c>.</param>
    /// <param name="configure">Sets schedule and location.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or white space, an option is out of range or malformed, or both a multiplexer and a connection
    /// string are set.
    /// </exception>
    public static GovernanceBuilder AddRedis(
        this GovernanceBuilder builder, string name = RedisDependency.DefaultName, Action<RedisDependencyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new RedisDependencyOptions();
        configure?.Invoke(options);
        builder.TryAddDependency(new RedisDependency(name, options));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDependencyKind, RedisDependencyKind>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, RedisReasonClassifier>());
        return builder;
    }
}

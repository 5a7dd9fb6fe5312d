// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;

namespace Acgs.Governance;

/// <summary>Watches Redis.</summary>
public static class GovernanceRedisExtensions
{
    /// <summary>
    /// Watches a server, and brings the kind <c>redis</c> for <c>Acgs:Health:Dependencies</c>. The probe asks over the
    /// <see cref="IConnectionMultiplexer"/> that is registered with <paramref name="name"/> as its key, or else over the one without a key;
    /// where there is none, or <paramref name="name"/> is another than <c>redis</c> and <c>ConnectionStrings:<paramref name="name"/></c> leads
    /// to another server, over one of its own with that connection string. An equal check that the application has registered is not run
    /// beside it. The host does not start without a server to watch, unless the name is left out and configuration names others. A second
    /// call with the same name changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The name of the check. Default: <c>redis</c>.</param>
    /// <param name="configure">Sets how it is watched, and where it is.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or white space, an option is out of its range or malformed, or both places are given.
    /// </exception>
    public static GovernanceBuilder AddRedis(
        this GovernanceBuilder builder, string name = RedisDependency.DefaultName, Action<RedisDependencyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new RedisDependencyOptions();
        configure?.Invoke(options);
        builder.TryAddDependency(new RedisDependency(name, options));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDependencyKind, RedisDependencyKind>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, RedisReasons>());
        return builder;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance;

/// <summary>Lets configuration name Redis servers to watch.</summary>
public static class GovernanceRedisDependencyExtensions
{
    /// <summary>
    /// Brings the kind <c>redis</c> for <c>Acgs:Health:Dependencies</c>. A dependency with the key <c>ConnectionString</c> is watched
    /// over a multiplexer of its own, with the entry of <c>ConnectionStrings</c> that the key names. Without that key it is watched
    /// over the application's <c>IConnectionMultiplexer</c> or, where there is none, over one of its own with the entry of its own
    /// name. A second call changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddRedisDependencies(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDependencyKind, RedisDependencyKind>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, RedisReasons>());
        return builder;
    }
}

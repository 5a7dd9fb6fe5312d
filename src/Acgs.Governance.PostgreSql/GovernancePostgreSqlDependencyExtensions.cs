// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acgs.Governance;

/// <summary>Lets configuration name PostgreSQL servers to watch.</summary>
public static class GovernancePostgreSqlDependencyExtensions
{
    /// <summary>
    /// Brings the kind <c>postgresql</c> for <c>Acgs:Health:Dependencies</c>. Each such dependency is watched on a connection of its
    /// own, with the entry of <c>ConnectionStrings</c> that its key <c>ConnectionString</c> names; by default that of its own name.
    /// A second call changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddPostgreSqlDependencies(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDependencyKind, PostgreSqlDependencyKind>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, PostgreSqlReasons>());
        return builder;
    }
}

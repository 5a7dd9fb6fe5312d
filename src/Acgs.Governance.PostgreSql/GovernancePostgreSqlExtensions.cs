// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Acgs.Governance;

/// <summary>Watches PostgreSQL.</summary>
public static class GovernancePostgreSqlExtensions
{
    /// <summary>
    /// Watches a database, and brings the kind <c>postgresql</c> for <c>Acgs:Health:Dependencies</c>. The database is that of the
    /// <see cref="NpgsqlDataSource"/> that is registered with <paramref name="name"/> as its key, or else without one; where
    /// <c>ConnectionStrings:<paramref name="name"/></c> leads to another database or there is no data source, it is the one that leads there.
    /// The probe has a connection of its own, so that a busy pool of the application is not mistaken for a dead server: a pool that gives
    /// out no connection within half of the deadline degrades the service, with the reason <c>pool_exhausted</c>. An equal check that the
    /// application has registered is not run beside it. The host does not start without a database to watch, unless the name is left out
    /// and configuration names others. A second call with the same name changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The name of the check. Default: <c>postgresql</c>.</param>
    /// <param name="configure">Sets how it is watched, and where it is.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or white space, an option is out of its range or malformed, or both places are given.
    /// </exception>
    public static GovernanceBuilder AddPostgreSql(
        this GovernanceBuilder builder, string name = PostgreSqlDependency.DefaultName, Action<PostgreSqlDependencyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new PostgreSqlDependencyOptions();
        configure?.Invoke(options);
        builder.TryAddDependency(new PostgreSqlDependency(name, options));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDependencyKind, PostgreSqlDependencyKind>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, PostgreSqlReasons>());
        return builder;
    }
}

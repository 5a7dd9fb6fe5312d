// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Acgs.Governance;

/// <summary>Monitors PostgreSQL.</summary>
public static class GovernancePostgreSqlExtensions
{
    /// <summary>
    /// Monitors a PostgreSQL database and registers the kind <c>postgresql</c> for <c>Acgs:Health:Dependencies</c>. Uses the
    /// <see cref="NpgsqlDataSource"/> registered with <paramref name="name"/> as its service key, or without a key; if
    /// <c>ConnectionStrings:<paramref name="name"/></c> names another database, or no data source is registered, uses that connection
    /// string. The probe has its own connection, so that a busy application pool is not mistaken for a failed server; if the application's
    /// pool provides no connection within half of the timeout, the check is degraded with reason <c>pool_exhausted</c>. An equal check that
    /// the application registered is replaced. The host fails to start if no database is found, unless <paramref name="name"/> is omitted
    /// and configuration defines PostgreSQL dependencies. Repeated calls with the same name have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The check name. Default: <c>postgresql</c>.</param>
    /// <param name="configure">Sets schedule and location.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or white space, an option is out of range or malformed, or both a data source and a connection
    /// string are set.
    /// </exception>
    public static GovernanceBuilder AddPostgreSql(
        this GovernanceBuilder builder, string name = PostgreSqlDependency.DefaultName, Action<PostgreSqlDependencyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new PostgreSqlDependencyOptions();
        configure?.Invoke(options);
        builder.TryAddDependency(new PostgreSqlDependency(name, options));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDependencyKind, PostgreSqlDependencyKind>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, PostgreSqlReasonClassifier>());
        return builder;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.PostgreSql;
using Acgs.Governance.Recording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Acgs.Governance;

/// <summary>Monitors PostgreSQL, and keeps the ledger in it.</summary>
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

    /// <summary>
    /// Records violations in PostgreSQL, for many replicas: they share one log. Uses the <see cref="NpgsqlDataSource"/> registered with
    /// <paramref name="name"/> as its service key, or without a key; if <c>ConnectionStrings:<paramref name="name"/></c> names another
    /// database, or no data source is registered, uses that connection string. The host fails to start if no database is found. The schema is
    /// made by <c>acgs-cli ledger migrate</c>, or at start with <c>Acgs:Ledger:MigrateAtStart</c>. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The name of the ledger's database. Default: <c>postgresql</c>.</param>
    /// <param name="configure">Sets the location.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is empty or white space, the connection string is malformed, or both a data source and a connection string are set.
    /// </exception>
    /// <exception cref="InvalidOperationException">A store of another type was added: a service has one ledger.</exception>
    public static GovernanceBuilder AddPostgreSqlLedger(
        this GovernanceBuilder builder, string name = PostgreSqlDependency.DefaultName, Action<PostgreSqlLedgerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var options = new PostgreSqlLedgerOptions();
        configure?.Invoke(options);
        var location = new PostgreSqlLedgerLocation(name, options);
        location.Validate();
        return builder.AddLedger(location.Open, new LedgerStoreTraits { Keys = [PostgreSqlLedgerLocation.SchemaKey], FindProblem = location.FindProblem });
    }
}

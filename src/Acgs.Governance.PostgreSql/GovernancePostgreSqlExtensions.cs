// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.PostgreSql;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Acgs.Governance;

/// <summary>Watches PostgreSQL.</summary>
public static class GovernancePostgreSqlExtensions
{
    /// <summary>
    /// Watches the server at <c>ConnectionStrings:<paramref name="name"/></c> on a connection of its own, so that a busy pool of
    /// the application is not mistaken for a dead server. If the application registers an <see cref="NpgsqlDataSource"/> for the same
    /// host, port and database, with <paramref name="name"/> as its key or without one, a pool of it that gives out no connection
    /// within half of the deadline degrades the service, with the reason <c>pool_exhausted</c>. The host does not start if the connection string is missing or
    /// malformed. A second call with the same name changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The name of the connection string and of the check. Default: <c>postgresql</c>.</param>
    /// <param name="optional">Whether the service works without it: its failure then degrades and does not take the service out. Default: no.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddPostgreSql(this GovernanceBuilder builder, string name = "postgresql", bool optional = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!builder.TryAddProbe(name, optional, provider => Probe(provider, name)))
        {
            return builder;
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, PostgreSqlReasons>());
        return builder.RequireConnectionString(name, value => _ = new NpgsqlConnectionStringBuilder(value));
    }

    private static PostgreSqlProbe Probe(IServiceProvider provider, string name)
    {
        var connectionString = provider.GetRequiredService<IConfiguration>().GetConnectionString(name)!;
        return new(
            connectionString,
            provider.GetRequiredService<IOptions<HealthOptions>>().Value.Timeout,
            ApplicationPools.Find(provider, name, connectionString),
            provider.GetRequiredService<TimeProvider>());
    }
}

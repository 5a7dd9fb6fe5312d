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
    /// the application is not mistaken for a dead server. The host does not start if the connection string is missing or
    /// malformed. A second call with the same name changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="name">The name of the connection string and of the check. Default: <c>postgresql</c>.</param>
    /// <param name="optional">Whether the service works without it: its failure then degrades and does not take the service out. Default: no.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddPostgreSql(this GovernanceBuilder builder, string name = "postgresql", bool optional = false)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var isNew = builder.TryAddProbe(name, optional, provider => new PostgreSqlProbe(
            provider.GetRequiredService<IConfiguration>().GetConnectionString(name)!,
            provider.GetRequiredService<IOptions<HealthOptions>>().Value.Timeout));
        if (!isNew)
        {
            return builder;
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, PostgreSqlReasons>());
        return builder.RequireConnectionString(name, value => _ = new NpgsqlConnectionStringBuilder(value));
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>The kind <c>postgresql</c> of <c>Acgs:Health:Dependencies</c>.</summary>
internal sealed class PostgreSqlDependencyKind(IConfiguration configuration) : ConnectionStringDependencyKind(configuration)
{
    public override string Name => "postgresql";

    protected override void Parse(string connectionString) => _ = new NpgsqlConnectionStringBuilder(connectionString);

    protected override IHealthCheck Create(IServiceProvider services, string name, string connectionString, TimeSpan timeout) => new PostgreSqlProbe(
        connectionString, timeout, ApplicationPools.Find(services, name, connectionString), services.GetRequiredService<TimeProvider>());
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.PostgreSql;

/// <summary>The kind <c>postgresql</c> of <c>Acgs:Health:Dependencies</c>.</summary>
internal sealed class PostgreSqlDependencyKind(GovernanceBuilder governance) : ConnectionStringDependencyKind(governance)
{
    public const string PostgreSql = "postgresql";

    public override string Name => PostgreSql;

    public override bool Recognizes(IServiceProvider services, HealthCheckRegistration check, out string? target) =>
        KnownChecks.Recognize(services, check, out target);

    protected override void Parse(string connectionString) => PostgreSqlTarget.Parse(connectionString);

    protected override string? FindTarget(string connectionString) => PostgreSqlTarget.Of(connectionString);

    protected override IHealthCheck Create(IServiceProvider services, string name, string connectionString, TimeSpan timeout) =>
        PostgreSqlProbe.Create(services, name, connectionString, timeout);
}

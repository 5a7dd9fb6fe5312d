// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Names the cause behind a SQLSTATE (PostgreSQL manual, appendix A).</summary>
internal sealed class PostgreSqlReasons : IHealthReasonClassifier
{
    public HealthReason? Classify(Exception exception) => (exception as NpgsqlException)?.SqlState switch
    {
        null => null,
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => HealthReason.Auth,
        PostgresErrorCodes.InsufficientPrivilege => HealthReason.Auth,
        PostgresErrorCodes.InvalidCatalogName => HealthReason.NotFound,
        PostgresErrorCodes.TooManyConnections => HealthReason.PoolExhausted,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => HealthReason.Unavailable,
        PostgresErrorCodes.QueryCanceled => HealthReason.Timeout,
        _ => HealthReason.Failed,
    };
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Maps SQLSTATE codes to health reasons (PostgreSQL manual, appendix A).</summary>
internal sealed class PostgreSqlReasonClassifier : IHealthReasonClassifier
{
    // The first two characters of a SQLSTATE are its class.
    private const int ClassLength = 2;

    public HealthReason? Classify(Exception exception) => exception switch
    {
        PoolExhaustedException => HealthReason.PoolExhausted,
        NpgsqlException { SqlState: { Length: > ClassLength } state } => OfState(state),
        _ => null,
    };

    private static HealthReason OfState(string state) => state switch
    {
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.DatabaseDropped => HealthReason.NotFound,
        PostgresErrorCodes.TooManyConnections => HealthReason.PoolExhausted,
        PostgresErrorCodes.InsufficientPrivilege => HealthReason.Auth,
        PostgresErrorCodes.QueryCanceled => HealthReason.Timeout,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => HealthReason.Unavailable,
        PostgresErrorCodes.IdleSessionTimeout => HealthReason.Unavailable,
        _ => OfClass(state[..ClassLength]),
    };

    private static HealthReason OfClass(string stateClass) => stateClass switch
    {
        "08" => HealthReason.Protocol,
        "28" => HealthReason.Auth,
        _ => HealthReason.Failed,
    };
}

// Constitutional Hash: cdd01ef066bc6cf2

using HealthChecks.NpgSql;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Asks the server for one row over a pool of one connection.</summary>
internal sealed class PostgreSqlProbe : IHealthCheck
{
    private readonly NpgSqlHealthCheck _check;

    public PostgreSqlProbe(string connectionString, TimeSpan timeout)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(timeout.TotalSeconds));
        var own = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // A pool of its own: it neither waits behind the application's connections nor takes one of them.
            ApplicationName = "acgs-health",
            Pooling = true,
            MinPoolSize = 0,
            MaxPoolSize = 1,
            Timeout = seconds,
            CommandTimeout = seconds,
        };
        _check = new NpgSqlHealthCheck(own.ConnectionString, "SELECT 1;");
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var result = await _check.CheckHealthAsync(context, cancellationToken);
        // A server that was restarted while the connection was idle fails the first use of it and is well all the same.
        return result.Exception is NpgsqlException lost && IsLostConnection(lost)
            ? await _check.CheckHealthAsync(context, cancellationToken)
            : result;
    }

    private static bool IsLostConnection(NpgsqlException exception) =>
        exception.SqlState == PostgresErrorCodes.AdminShutdown || exception.InnerException is IOException;
}

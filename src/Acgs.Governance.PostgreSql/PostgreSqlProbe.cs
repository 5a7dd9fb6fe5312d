// Constitutional Hash: cdd01ef066bc6cf2

using HealthChecks.NpgSql;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Asks the server for one row over a pool of one connection, and then the application's pool for a connection.</summary>
internal sealed class PostgreSqlProbe : IHealthCheck
{
    private readonly NpgSqlHealthCheck _check;
    private readonly ApplicationPool? _pool;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    /// <summary>Creates the probe.</summary>
    /// <param name="connectionString">Where the server is.</param>
    /// <param name="timeout">When a probe is given up.</param>
    /// <param name="pool">The application's pool, if it has one.</param>
    /// <param name="time">The clock; the system's if there is none.</param>
    public PostgreSqlProbe(string connectionString, TimeSpan timeout, ApplicationPool? pool = null, TimeProvider? time = null)
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
        _pool = pool;
        _timeout = timeout;
        _time = time ?? TimeProvider.System;
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var started = _time.GetTimestamp();
        var result = await AskServerAsync(context, cancellationToken);
        return result.Status == HealthStatus.Healthy && await IsPoolExhaustedAsync(_timeout - _time.GetElapsedTime(started))
            ? HealthCheckResult.Degraded(exception: new PoolExhaustedException())
            : result;
    }

    // The pool may still have to connect, so it gets as much time as the deadline allows with something left for the rest.
    private async Task<bool> IsPoolExhaustedAsync(TimeSpan remaining) =>
        _pool is not null && remaining > TimeSpan.Zero && await _pool.IsExhaustedAsync(remaining / 2);

    private async Task<HealthCheckResult> AskServerAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var result = await _check.CheckHealthAsync(context, cancellationToken);
        // A server that was restarted while the connection was idle fails the first use of it and is well all the same.
        return LostConnection.Is(result.Exception) ? await _check.CheckHealthAsync(context, cancellationToken) : result;
    }
}

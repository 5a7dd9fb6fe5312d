// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Asks the server for one row over a pool of one connection, and then the application's pool for a connection.</summary>
/// <param name="connections">The probe's own connections.</param>
/// <param name="timeout">When a probe is given up.</param>
/// <param name="pool">The application's pool, if it has one.</param>
/// <param name="time">The clock.</param>
internal sealed class PostgreSqlProbe(ProbeConnections connections, TimeSpan timeout, ApplicationPool? pool, TimeProvider time) : IHealthCheck, IDisposable
{
    /// <summary>A probe that asks as a connection string says.</summary>
    public static PostgreSqlProbe Create(IServiceProvider services, string name, string connectionString, TimeSpan timeout) => new(
        ProbeConnections.To(connectionString, timeout),
        timeout,
        ApplicationPool.Of(ApplicationPool.FindSource(services, name, connectionString), services),
        services.GetRequiredService<TimeProvider>());

    /// <summary>A probe that asks where a data source of the application leads.</summary>
    public static PostgreSqlProbe Create(IServiceProvider services, NpgsqlDataSource source, TimeSpan timeout) => new(
        ProbeConnections.Beside(source, timeout), timeout, ApplicationPool.Of(source, services), services.GetRequiredService<TimeProvider>());

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        if (await AskServerAsync() is { } failure)
        {
            return HealthCheckResult.Unhealthy(exception: failure);
        }

        return await IsPoolExhaustedAsync(timeout - time.GetElapsedTime(started))
            ? HealthCheckResult.Degraded(exception: new PoolExhaustedException())
            : HealthCheckResult.Healthy();
    }

    public void Dispose() => connections.Dispose();

    // The pool may still have to connect, so it gets as much time as the deadline allows with something left for the rest.
    private async Task<bool> IsPoolExhaustedAsync(TimeSpan remaining) =>
        pool is not null && remaining > TimeSpan.Zero && await pool.IsExhaustedAsync(remaining / 2);

    private async Task<Exception?> AskServerAsync()
    {
        var failure = await AskOnceAsync();
        // A server that was restarted while the connection was idle fails the first use of it and is well all the same.
        return LostConnection.Is(failure) ? await AskOnceAsync() : failure;
    }

    private async Task<Exception?> AskOnceAsync()
    {
        try
        {
            await using var connection = connections.Create();
            // No token: Npgsql may block in cancellation.
            await connection.OpenAsync(CancellationToken.None);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1";
            await command.ExecuteScalarAsync(CancellationToken.None);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}

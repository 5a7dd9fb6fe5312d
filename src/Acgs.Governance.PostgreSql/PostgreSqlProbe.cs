// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Acgs.Governance.PostgreSql;

/// <summary>Selects one row over a dedicated connection, then requests a connection from the application's pool.</summary>
/// <param name="connections">The probe's own connections.</param>
/// <param name="timeout">The probe timeout.</param>
/// <param name="pool">The application's pool, if any.</param>
/// <param name="time">The clock.</param>
internal sealed class PostgreSqlProbe(ProbeConnections connections, TimeSpan timeout, ApplicationPool? pool, TimeProvider time) : IHealthCheck, IDisposable
{
    public static PostgreSqlProbe Create(IServiceProvider services, string name, string connectionString, TimeSpan timeout) => new(
        ProbeConnections.FromConnectionString(connectionString, timeout),
        timeout,
        ApplicationPool.Of(ApplicationPool.FindSource(services, name, connectionString), services),
        services.GetRequiredService<TimeProvider>());

    public static PostgreSqlProbe Create(IServiceProvider services, NpgsqlDataSource source, TimeSpan timeout) => new(
        ProbeConnections.FromDataSource(source, timeout), timeout, ApplicationPool.Of(source, services), services.GetRequiredService<TimeProvider>());

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        if (await QueryServerAsync() is { } failure)
        {
            return HealthCheckResult.Unhealthy(exception: failure);
        }

        return await IsPoolExhaustedAsync(timeout - time.GetElapsedTime(started))
            ? HealthCheckResult.Degraded(exception: new PoolExhaustedException())
            : HealthCheckResult.Healthy();
    }

    public void Dispose() => connections.Dispose();

    // The pool may still have to connect, so it gets half of the remaining time.
    private async Task<bool> IsPoolExhaustedAsync(TimeSpan remaining) =>
        pool is not null && remaining > TimeSpan.Zero && await pool.IsExhaustedAsync(remaining / 2);

    private async Task<Exception?> QueryServerAsync()
    {
        var failure = await QueryOnceAsync();
        // An idle connection fails its first use after a server restart although the server is healthy.
        return LostConnection.Is(failure) ? await QueryOnceAsync() : failure;
    }

    private async Task<Exception?> QueryOnceAsync()
    {
        try
        {
            await using var connection = connections.Create();
            // Without a token: Npgsql may block in cancellation.
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

// Constitutional Hash: cdd01ef066bc6cf2

using HealthChecks.Redis;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Pings the server over the application's multiplexer; never over a connection of its own.</summary>
internal sealed class RedisProbe(IConnectionMultiplexer redis) : IHealthCheck
{
    private readonly RedisHealthCheck _check = new(redis);
    private Task<HealthCheckResult>? _diagnosis;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (redis.IsConnected)
        {
            _diagnosis = null;
            return _check.CheckHealthAsync(context, cancellationToken);
        }

        return DiagnoseAsync(context);
    }

    // A multiplexer without a connection queues the ping and says why it cannot connect only when its own timeout is over
    // (5 s by default, longer than a probe may take). So each probe reports what the last such ping said, and keeps one going.
    private Task<HealthCheckResult> DiagnoseAsync(HealthCheckContext context)
    {
        var last = _diagnosis;
        if (last is null or { IsCompleted: true })
        {
            _diagnosis = _check.CheckHealthAsync(context, CancellationToken.None);
        }

        return last ?? _diagnosis!;
    }
}

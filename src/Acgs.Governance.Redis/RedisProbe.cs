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
    private Task<HealthCheckResult>? _known;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (redis.IsConnected)
        {
            _diagnosis = _known = null;
            return _check.CheckHealthAsync(context, cancellationToken);
        }

        return DiagnoseAsync(context);
    }

    // A multiplexer without a connection queues the ping and says why it cannot connect only when its own timeout is over
    // (5 s by default, longer than a probe may take). So one such ping is kept going, and each probe reports what the last
    // finished one said.
    private Task<HealthCheckResult> DiagnoseAsync(HealthCheckContext context)
    {
        if (_diagnosis is null or { IsCompleted: true })
        {
            _known = _diagnosis;
            _diagnosis = _check.CheckHealthAsync(context, CancellationToken.None);
        }

        return _known ?? _diagnosis;
    }
}

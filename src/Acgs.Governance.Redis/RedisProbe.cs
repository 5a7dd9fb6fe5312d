// Constitutional Hash: cdd01ef066bc6cf2

using HealthChecks.Redis;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Pings the server over the application's multiplexer; never over a connection of its own.</summary>
internal sealed class RedisProbe : IHealthCheck
{
    private readonly MultiplexerSource _source;
    private readonly ConnectionFailures _failures;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private Task<TimeSpan>? _question;
    private bool _wasConnected;

    public RedisProbe(IConnectionMultiplexer redis)
        : this(() => redis, new ConnectionFailures(), TimeSpan.Zero, TimeProvider.System)
    {
    }

    /// <summary>Creates the probe.</summary>
    /// <param name="connect">Returns the multiplexer; it may take its time.</param>
    /// <param name="failures">What is known of the multiplexer's failures.</param>
    /// <param name="timeout">When a probe is given up.</param>
    /// <param name="time">The clock.</param>
    public RedisProbe(Func<IConnectionMultiplexer> connect, ConnectionFailures failures, TimeSpan timeout, TimeProvider time)
    {
        _source = new(connect, failures);
        _failures = failures;
        _patience = timeout / 2;
        _time = time;
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var connecting = _source.GetAsync();
        if (!await connecting.IsThereWithinAsync(_patience, _time) && _failures.Last is { } failure)
        {
            return HealthCheckResult.Unhealthy(exception: failure);
        }

        var redis = await connecting;
        return redis.IsConnected || (_wasConnected && await redis.IsRestoredWithinAsync(_patience, _time))
            ? await AskAsync(redis, context, cancellationToken)
            : await ExplainAsync(redis);
    }

    private async Task<HealthCheckResult> AskAsync(IConnectionMultiplexer redis, HealthCheckContext context, CancellationToken cancellationToken)
    {
        _wasConnected = true;
        _failures.Forget();
        return redis.HasDatabase()
            ? await new RedisHealthCheck(redis).CheckHealthAsync(context, cancellationToken)
            : HealthCheckResult.Unhealthy(exception: new DatabaseIndexException());
    }

    private async Task<HealthCheckResult> ExplainAsync(IConnectionMultiplexer redis)
    {
        _wasConnected = false;
        if (_failures.Last is { } failure)
        {
            return HealthCheckResult.Unhealthy(exception: failure);
        }

        // A ping would wait in the multiplexer for a connection until its own timeout is over, longer than a probe may take. For one
        // that demands a replica it does not wait, if it knows of none: it says at once why it is not connected, and sends nothing.
        if (_question is null or { IsCompleted: true })
        {
            _question = redis.GetDatabase().PingAsync(CommandFlags.DemandReplica);
        }

        await _question;
        return HealthCheckResult.Healthy();
    }
}

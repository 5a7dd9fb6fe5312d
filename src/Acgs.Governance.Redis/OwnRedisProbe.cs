// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Pings the server over a multiplexer of its own, which connects when it is first asked to and stays.</summary>
internal sealed class OwnRedisProbe(string connectionString, TimeSpan timeout) : IHealthCheck, IDisposable
{
    private Task<(ConnectionMultiplexer Redis, RedisProbe Probe)>? _connecting;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_connecting is null or { IsFaulted: true })
        {
            _connecting = ConnectAsync();
        }

        var (_, probe) = await _connecting;
        return await probe.CheckHealthAsync(context, cancellationToken);
    }

    // A multiplexer that is still connecting is closed as soon as it is there.
    public void Dispose() => _connecting?.ContinueWith(
        static connected => connected.Result.Redis.Dispose(),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private async Task<(ConnectionMultiplexer Redis, RedisProbe Probe)> ConnectAsync()
    {
        var options = ConfigurationOptions.Parse(connectionString);
        // A server that is down at start comes up later; the multiplexer then connects by itself.
        options.AbortOnConnectFail = false;
        // It serves the probe alone: by default it would take 5 s, longer than a probe may, to say why it cannot connect.
        var milliseconds = (int)timeout.TotalMilliseconds;
        options.ConnectTimeout = Math.Min(options.ConnectTimeout, milliseconds);
        options.AsyncTimeout = Math.Min(options.AsyncTimeout, milliseconds);
        var redis = await ConnectionMultiplexer.ConnectAsync(options);
        return (redis, new RedisProbe(redis));
    }
}

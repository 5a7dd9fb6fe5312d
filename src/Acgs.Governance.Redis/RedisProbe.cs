// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using HealthChecks.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>Pings the server over a multiplexer, the application's if it has one.</summary>
internal sealed class RedisProbe : IHealthCheck, IDisposable
{
    private readonly MultiplexerSource _source;
    private readonly ConnectionFailures _failures;
    private readonly EndPoint? _address;
    private readonly TimeSpan _timeout;
    private readonly TimeSpan _connectTimeout;
    private readonly TimeProvider _time;
    private Task<TimeSpan>? _diagnosticPing;
    private bool _wasConnected;

    private RedisProbe(MultiplexerSource source, ConnectionFailures failures, EndPoint? address, TimeSpan timeout, TimeProvider time)
    {
        _source = source;
        _failures = failures;
        _address = address;
        _timeout = timeout;
        _connectTimeout = timeout / 2;
        _time = time;
    }

    public static RedisProbe FromMultiplexer(ApplicationMultiplexer multiplexer, IServiceProvider services, TimeSpan timeout)
    {
        var failures = new ConnectionFailures();
        // On a separate thread: most applications connect synchronously.
        var source = new MultiplexerSource(
            () => Task.Factory.StartNew(
                () => multiplexer.Get(services), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default),
            failures,
            isOwn: false);
        return new(source, failures, address: null, timeout, services.GetRequiredService<TimeProvider>());
    }

    /// <summary>Creates a probe with its own multiplexer, which connects on first use and stays connected.</summary>
    public static RedisProbe FromConnectionString(string connectionString, IServiceProvider services, TimeSpan timeout)
    {
        var failures = new ConnectionFailures();
        var settings = ConfigurationOptions.Parse(connectionString);
        settings.LoggerFactory = failures;
        // A server that is down at start may come up later; the multiplexer then connects by itself.
        settings.AbortOnConnectFail = false;
        // By default the multiplexer takes 5 s to report a failed connection, longer than a probe may take.
        var milliseconds = (int)timeout.TotalMilliseconds;
        settings.ConnectTimeout = Math.Min(settings.ConnectTimeout, milliseconds);
        settings.AsyncTimeout = Math.Min(settings.AsyncTimeout, milliseconds);
        var source = new MultiplexerSource(async () => await ConnectionMultiplexer.ConnectAsync(settings), failures, isOwn: true);
        settings.SetDefaultPorts();
        return new(source, failures, settings.EndPoints.FirstOrDefault(), timeout, services.GetRequiredService<TimeProvider>());
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var started = _time.GetTimestamp();
        var connecting = _source.GetAsync();
        if (!await connecting.CompletesWithinAsync(_connectTimeout, _time) && _failures.Last is { } failure)
        {
            return await FailAsync(failure, _address, started);
        }

        var redis = await connecting;
        return redis.IsConnected || (_wasConnected && await redis.IsRestoredWithinAsync(_connectTimeout, _time))
            ? await PingAsync(redis, context, cancellationToken)
            : await FailAsync(await ExplainAsync(redis), redis.GetEndPoints(configuredOnly: true).FirstOrDefault(), started);
    }

    public void Dispose() => _source.Dispose();

    private async Task<HealthCheckResult> PingAsync(IConnectionMultiplexer redis, HealthCheckContext context, CancellationToken cancellationToken)
    {
        _wasConnected = true;
        _failures.Forget();
        return redis.HasDatabase()
            ? await new RedisHealthCheck(redis).CheckHealthAsync(context, cancellationToken)
            : HealthCheckResult.Unhealthy(exception: new DatabaseIndexException());
    }

    private async Task<HealthCheckResult> FailAsync(Exception? failure, EndPoint? address, long started) => failure is null
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy(exception: await ConnectionDiagnosis.FindAsync(failure, address, (_timeout - _time.GetElapsedTime(started)) / 2, _time));

    private async Task<Exception?> ExplainAsync(IConnectionMultiplexer redis)
    {
        _wasConnected = false;
        if (_failures.Last is { } failure)
        {
            return failure;
        }

        // Without a connection, a ping would wait for the multiplexer's own timeout, longer than a probe may take. A command that demands a
        // replica fails at once with the connection error if no replica is known, and sends nothing.
        if (_diagnosticPing is null or { IsCompleted: true })
        {
            _diagnosticPing = redis.GetDatabase().PingAsync(CommandFlags.DemandReplica);
        }

        try
        {
            await _diagnosticPing;
            return null;
        }
        catch (RedisException explanation)
        {
            return explanation;
        }
    }
}

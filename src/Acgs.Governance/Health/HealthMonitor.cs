// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>
/// Probes every registered <see cref="IHealthCheck"/> on its own schedule. Requests read the result and never cause a probe,
/// so no flood of them reaches a dependency and no frozen dependency holds one up.
/// </summary>
internal sealed partial class HealthMonitor(
    IOptions<HealthCheckServiceOptions> registered,
    IOptions<HealthOptions> options,
    IServiceScopeFactory scopes,
    HealthReasons reasons,
    HealthState state,
    HealthMetrics metrics,
    TimeProvider time,
    ILogger<HealthMonitor> logger) : BackgroundService
{
    private HealthProbe[] _probes = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _probes = [.. registered.Value.Registrations.Select(check =>
            new HealthProbe(check, options.Value.Period, options.Value.Timeout, scopes, reasons, time))];
        state.Begin(_probes.Select(probe => probe.Pending()));
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_probes.Select((probe, index) => WatchAsync(probe, index, stoppingToken)));

    private async Task WatchAsync(HealthProbe probe, int index, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(probe.Period, time);
        try
        {
            do
            {
                Publish(index, await probe.RunAsync(stopping));
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host is stopping; a probe that still hangs is left behind.
        }
    }

    private void Publish(int index, CheckState check)
    {
        var before = state.Replace(index, check);
        metrics.Record(check);
        if ((check.Status, check.Reason) != (before.Status, before.Reason))
        {
            Report(check);
        }
    }

    // Once per change, and without the exception: its text names hosts, users and databases.
    private void Report(CheckState check)
    {
        if (check.Reason is { } reason)
        {
            Log.Failing(logger, check.Name, HealthNames.Of(check.Status), HealthNames.Of(reason), check.Duration.TotalMilliseconds);
        }
        else
        {
            Log.Healthy(logger, check.Name, check.Duration.TotalMilliseconds);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Information, "Health check {Check} is healthy after {DurationMs} ms.", EventName = "HealthCheckHealthy")]
        public static partial void Healthy(ILogger logger, string check, double durationMs);

        [LoggerMessage(1202, LogLevel.Warning, "Health check {Check} is {Status}: {Reason} after {DurationMs} ms.", EventName = "HealthCheckFailing")]
        public static partial void Failing(ILogger logger, string check, string status, string reason, double durationMs);
    }
}

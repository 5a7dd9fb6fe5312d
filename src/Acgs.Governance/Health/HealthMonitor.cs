// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>
/// Probes every registered <see cref="IHealthCheck"/> on its own schedule. Requests read the last result and never cause a probe: a flood
/// of requests does not reach dependencies, and a hanging dependency does not delay requests.
/// </summary>
internal sealed partial class HealthMonitor(
    IOptions<HealthCheckServiceOptions> registered,
    IOptions<HealthOptions> options,
    IServiceScopeFactory scopes,
    HealthReasonMapper reasons,
    HealthState state,
    IEnumerable<IHealthListener> listeners,
    TimeProvider time,
    ILogger<HealthMonitor> logger) : BackgroundService
{
    private readonly IHealthListener[] _listeners = [.. listeners];
    private HealthProbe[] _probes = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _probes = [.. registered.Value.Registrations.Select(check => new HealthProbe(check, ProbeSchedule.Of(check, options.Value), scopes, reasons, time))];
        state.Begin(_probes.Select(probe => probe.Pending()));
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_probes.Select((probe, index) => WatchAsync(probe, index, stoppingToken)));

    // Whatever ends the loop of one dependency must neither stop the host nor leave a result in force forever.
    private async Task WatchAsync(HealthProbe probe, int index, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await RunLoopAsync(probe, index, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // The host is stopping; a probe that still runs is abandoned.
            }
            catch (Exception exception)
            {
                Notify(() => Log.LoopEnded(logger, probe.Name, exception));
                await Task.Delay(probe.Schedule.Period, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunLoopAsync(HealthProbe probe, int index, CancellationToken stopping)
    {
        var filter = new ThresholdFilter(probe.Schedule);
        while (true)
        {
            var started = time.GetTimestamp();
            var now = filter.Apply(await probe.RunAsync(stopping));
            // Scheduled before the result is published, so that readers of the result can rely on the next probe. Not a periodic timer: it
            // would keep a tick that fell due during a slow probe and fire again immediately.
            var next = Task.Delay(
                probe.Schedule.Wait(filter.IsDown, time.GetElapsedTime(started), Random.Shared.NextDouble()), time, stopping);
            Publish(index, now);
            await next;
        }
    }

    private void Publish(int index, CheckState now)
    {
        var before = state.Replace(index, now);
        foreach (var listener in _listeners)
        {
            Notify(() => listener.OnResult(before, now));
        }
    }

    // Listeners run log and metric pipelines of the application: an exception must not end the monitoring of a dependency.
    private static void Notify(Action notify)
    {
        try
        {
            notify();
        }
        catch (Exception)
        {
            // Logging may be what failed.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1210, LogLevel.Error, "The probe loop of health check {Check} failed; it restarts after one period.", EventName = "HealthLoopEnded")]
        public static partial void LoopEnded(ILogger logger, string check, Exception exception);
    }
}

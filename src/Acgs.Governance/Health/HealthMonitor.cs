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
    IEnumerable<IHealthListener> listeners,
    TimeProvider time,
    ILogger<HealthMonitor> logger) : BackgroundService
{
    private readonly IHealthListener[] _listeners = [.. listeners];
    private HealthProbe[] _probes = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _probes = [.. registered.Value.Registrations.Select(check => new HealthProbe(check, options.Value.ScheduleOf(check), scopes, reasons, time))];
        state.Begin(_probes.Select(probe => probe.Pending()));
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_probes.Select((probe, index) => WatchAsync(probe, index, stoppingToken)));

    // Whatever ends the loop of one dependency: the service must not stop for it, nor go on with what was once known.
    private async Task WatchAsync(HealthProbe probe, int index, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await ProbeForEverAsync(probe, index, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // The host is stopping; a probe that still hangs is left behind.
            }
            catch (Exception exception)
            {
                Tell(() => Log.LoopEnded(logger, probe.Name, exception));
                await Task.Delay(probe.Schedule.Period, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ProbeForEverAsync(HealthProbe probe, int index, CancellationToken stopping)
    {
        var track = new HealthTrack(probe.Schedule);
        while (true)
        {
            var started = time.GetTimestamp();
            var now = track.Take(await probe.RunAsync(stopping));
            // Before the result can be seen, so that who sees it knows the next probe to be under way. Not a periodic timer: it
            // would keep a tick that fell due during a slow probe, and the next one would follow at once.
            var next = Task.Delay(
                probe.Schedule.Wait(track.IsDown, time.GetElapsedTime(started), Random.Shared.NextDouble()), time, stopping);
            Publish(index, now);
            await next;
        }
    }

    private void Publish(int index, CheckState now)
    {
        var before = state.Replace(index, now);
        foreach (var listener in _listeners)
        {
            Tell(() => listener.OnResult(before, now));
        }
    }

    // It ends in the log and metric pipelines of others: one that throws must not end the watch over a dependency.
    private static void Tell(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception)
        {
            // The log that could tell may be what failed.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1210, LogLevel.Error, "The loop that probes health check {Check} ended; it begins again after one period.", EventName = "HealthLoopEnded")]
        public static partial void LoopEnded(ILogger logger, string check, Exception exception);
    }
}

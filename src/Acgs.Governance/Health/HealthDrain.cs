// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>
/// Delays the shutdown by <c>Acgs:Health:ShutdownDelay</c>: readiness reports unhealthy while the server still responds, until load
/// balancers stop sending requests.
/// </summary>
internal sealed partial class HealthDrain(
    IOptions<HealthOptions> options,
    IOptions<HostOptions> host,
    ServingState serving,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<HealthDrain> logger,
    IServer? server = null) : IHostedLifecycleService
{
    private static readonly TimeSpan KubernetesDefault = TimeSpan.FromSeconds(5);

    /// <summary>Requires that the shutdown timeout of the host exceeds the delay.</summary>
    public static void RequireTime(IServiceProvider services)
    {
        var delay = services.GetRequiredService<IOptions<HealthOptions>>().Value.ShutdownDelay;
        var limit = services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        if (limit != Timeout.InfiniteTimeSpan && delay >= limit)
        {
            throw new GovernanceConfigurationException(
                typeof(HealthOptions),
                [$"Acgs:Health:ShutdownDelay is {delay}, not shorter than HostOptions.ShutdownTimeout ({limit}); shorten the delay or lengthen the timeout."]);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Runs before any service stops, including the server.
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var delay = IsNoticed() ? options.Value.ShutdownDelay ?? DefaultDelay() : TimeSpan.Zero;
        serving.Drain();
        if (delay > TimeSpan.Zero)
        {
            Log.Draining(logger, delay.TotalSeconds);
            // Cancellation only ends the delay.
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        serving.End();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Load balancers know of nothing that has not started, whose options may be invalid. A second stop does not wait again.
    private bool IsNoticed() => server is not null && lifetime.ApplicationStarted.IsCancellationRequested && !serving.IsOver;

    private TimeSpan DefaultDelay()
    {
        // A stop requested by code, as in tests, does not come from the platform.
        if (!lifetime.ApplicationStopping.IsCancellationRequested || string.IsNullOrEmpty(Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST")))
        {
            return TimeSpan.Zero;
        }

        var half = host.Value.ShutdownTimeout / 2;
        return half >= TimeSpan.Zero && half < KubernetesDefault ? half : KubernetesDefault;
    }

    private static partial class Log
    {
        [LoggerMessage(
            1213, LogLevel.Information, "The service is draining: readiness is unhealthy, and the server stops in {DelaySeconds} s.", EventName = "Draining")]
        public static partial void Draining(ILogger logger, double delaySeconds);
    }
}

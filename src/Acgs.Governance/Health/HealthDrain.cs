// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>
/// Holds the end of the host back for <c>Acgs:Health:ShutdownDelay</c>, while the server goes on answering and readiness says no: a
/// load balancer takes a moment to notice, and sends requests meanwhile.
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

    /// <summary>Requires that the host still has time when the delay is over.</summary>
    public static void RequireTime(IServiceProvider services)
    {
        var delay = services.GetRequiredService<IOptions<HealthOptions>>().Value.ShutdownDelay;
        var limit = services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        if (limit != Timeout.InfiniteTimeSpan && delay >= limit)
        {
            throw new GovernanceConfigurationException(
                typeof(HealthOptions),
                [$"Acgs:Health:ShutdownDelay is {delay}, but the host has {limit} to stop in all (HostOptions.ShutdownTimeout); shorten the one or lengthen the other."]);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Called before any service stops, the server included.
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        // A second stop has nothing left to wait for.
        var delay = server is null || serving.IsOver ? TimeSpan.Zero : options.Value.ShutdownDelay ?? DefaultDelay();
        serving.Drain();
        if (delay > TimeSpan.Zero)
        {
            Log.Draining(logger, delay.TotalSeconds);
            // Who is out of patience ends the delay, and nothing else.
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        serving.End();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private TimeSpan DefaultDelay()
    {
        // A stop that code asks for, as tests do, is none by the platform.
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
            1213, LogLevel.Information, "The service is not ready any more; it answers for another {DelaySeconds} s before it stops.", EventName = "Draining")]
        public static partial void Draining(ILogger logger, double delaySeconds);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Prometheus;

/// <summary>Says at start that a host without a web server serves no metrics: nothing else would tell but a target that is down.</summary>
internal sealed partial class ServerCheck(IServiceProvider services, ILogger<ServerCheck> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IServer>() is null)
        {
            Log.NotServed(logger);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            1601,
            LogLevel.Warning,
            "AddPrometheus() serves no metrics, because this host has no web server. Export them by OTLP instead (AddOpenTelemetry() and UseOtlpExporter()), or make the host a web application.",
            EventName = "PrometheusNotServed")]
        public static partial void NotServed(ILogger logger);
    }
}

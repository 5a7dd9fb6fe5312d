// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Prometheus;

/// <summary>Warns at start when a host has no web server to serve metrics.</summary>
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
            "AddPrometheus() requires a web server, which this host lacks; export by OTLP instead (AddOpenTelemetry() and UseOtlpExporter()).",
            EventName = "PrometheusNotServed")]
        public static partial void NotServed(ILogger logger);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Acgs.Governance.Telemetry;

/// <summary>Fails the start if the resource of metrics, traces or logs lacks the active hash.</summary>
internal sealed class ResourceCheck(GovernanceResource resource, IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Require(services.GetService<MeterProvider>(), "metrics");
        Require(services.GetService<TracerProvider>(), "traces");
        Require(services.GetService<LoggerProvider>(), "logs");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Require(BaseProvider? provider, string signal)
    {
        if (provider is not null && !resource.IsStampedOn(provider.GetResource()))
        {
            throw new InvalidOperationException(
                $"The OpenTelemetry resource of the {signal} lacks the active constitutional hash: SetResourceBuilder or an attribute "
                + $"{GovernanceResource.Hash} replaced it. Use ConfigureResource, or call AddOpenTelemetry() of Acgs.Governance after it.");
        }
    }
}

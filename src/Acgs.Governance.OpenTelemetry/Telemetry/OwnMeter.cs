// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Acgs.Governance.Telemetry;

/// <summary>
/// Keeps the instruments of another governed host in the same process out of the metrics of this one. OpenTelemetry knows meters by their
/// names alone: it would take the counters of both for one series, which shows what it was told last, and ends with the first host that does.
/// </summary>
internal static class OwnMeter
{
    public static void Add(IServiceProvider services, MeterProviderBuilder metrics)
    {
        var own = services.GetRequiredService<IMeterFactory>().Create(GovernanceMeter.Name).Scope;
        metrics.AddView(instrument => IsForeign(instrument.Meter, own) ? MetricStreamConfiguration.Drop : null);
    }

    private static bool IsForeign(Meter meter, object? own) => meter.Name == GovernanceMeter.Name && meter.Scope != own;
}

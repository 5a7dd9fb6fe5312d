// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Acgs.Governance.Telemetry;

/// <summary>
/// Filters out the instruments of other governed hosts in the same process. OpenTelemetry identifies meters by name alone: it would merge
/// the counters of both hosts into one series that shows the last value written and ends with the first host that stops.
/// </summary>
internal static class OwnMeter
{
    public static void Add(IServiceProvider services, MeterProviderBuilder metrics)
    {
        var own = services.GetRequiredService<IMeterFactory>().Create(GovernanceMeter.Name).Scope;
        metrics.AddView(instrument => IsOfOtherHost(instrument.Meter, own) ? MetricStreamConfiguration.Drop : null);
    }

    private static bool IsOfOtherHost(Meter meter, object? own) => meter.Name == GovernanceMeter.Name && meter.Scope != own;
}

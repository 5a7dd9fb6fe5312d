// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>The status of each dependency, and how long its probes take.</summary>
internal sealed class HealthMetrics
{
    private readonly HealthState _state;
    private readonly Histogram<double> _duration;

    public HealthMetrics(IMeterFactory factory, HealthState state)
    {
        _state = state;
        var meter = GovernanceMeter.Create(factory);
        meter.CreateObservableGauge(
            GovernanceMeter.HealthStatus, Observe, description: "The status of a dependency: 1 healthy, 0.5 degraded, 0 unhealthy.");
        _duration = meter.CreateHistogram(
            GovernanceMeter.HealthCheckDuration, "s", "How long a probe took.", advice: GovernanceMeter.DurationBuckets);
    }

    public void Record(CheckState check) => _duration.Record(check.Duration.TotalSeconds, Tag(check));

    private IEnumerable<Measurement<double>> Observe()
    {
        foreach (var check in _state.Read())
        {
            yield return new Measurement<double>(Value(check.Status), Tag(check));
        }
    }

    private static KeyValuePair<string, object?> Tag(CheckState check) => new("check", check.Name);

    private static double Value(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => 1,
        HealthStatus.Degraded => 0.5,
        _ => 0,
    };
}

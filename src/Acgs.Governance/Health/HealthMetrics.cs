// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Status, transitions and probe durations of each dependency.</summary>
internal sealed class HealthMetrics : IInitialSeries, IHealthListener
{
    private readonly HealthState _state;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _transitions;
    private readonly IOptions<HealthCheckServiceOptions> _registered;

    public HealthMetrics(IMeterFactory factory, HealthState state, IOptions<HealthCheckServiceOptions> registered)
    {
        _state = state;
        _registered = registered;
        var meter = GovernanceMeter.Create(factory);
        meter.CreateObservableGauge(
            GovernanceMeter.HealthStatus, Observe, description: "The status of a dependency: 1 healthy, 0.5 degraded, 0 unhealthy.");
        _duration = meter.CreateHistogram(
            GovernanceMeter.HealthCheckDuration, "s", "Duration of a probe.", advice: GovernanceMeter.DurationBuckets);
        _transitions = meter.CreateCounter<long>(
            GovernanceMeter.HealthTransitions, "{transition}", "Transitions of a dependency to a status.");
    }

    public void OnResult(CheckState before, CheckState now)
    {
        if (!now.IsRepeated)
        {
            _duration.Record(now.Duration.TotalSeconds, Tag(now.Name));
        }

        if (HealthTransition.Between(before, now) is not null)
        {
            _transitions.Add(1, Tag(now.Name), Tag(now.Status));
        }
    }

    public void Register()
    {
        foreach (var check in _registered.Value.Registrations)
        {
            foreach (var status in Enum.GetValues<HealthStatus>())
            {
                _transitions.Add(0, Tag(check.Name), Tag(status));
            }
        }
    }

    private IEnumerable<Measurement<double>> Observe()
    {
        foreach (var check in _state.Current.Checks)
        {
            yield return new Measurement<double>(Value(check.Status), Tag(check.Name));
        }
    }

    private static KeyValuePair<string, object?> Tag(string check) => new("check", check);

    private static KeyValuePair<string, object?> Tag(HealthStatus status) => new("status", HealthNames.Of(status));

    private static double Value(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => 1,
        HealthStatus.Degraded => 0.5,
        _ => 0,
    };
}

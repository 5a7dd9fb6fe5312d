// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Metrics;
using Acgs.Governance.Monitoring.Rules;

namespace Acgs.Governance.Monitoring.Parameters;

/// <summary>What makes parameters useless, although each of them can be written.</summary>
internal static class ParameterDefects
{
    // Scenarios burn the budget forty times as fast as allowed.
    private const double LeastAvailability = 0.975;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>The first defect with the way out, by the names of the command line; <see langword="null"/> for none.</summary>
    public static string? FindDefect(this MonitoringParameters parameters)
    {
        if (parameters.Services.FirstOrDefault(service => parameters.Exporters.Any(exporter => exporter.Job == service.Job)) is { } both)
        {
            return $"The job '{both.Job}' is a service and an exporter; give one of them another name.";
        }

        if (parameters.Targets.Availability < LeastAvailability)
        {
            return $"--availability takes at least {Promql.Number(100 * LeastAvailability)}: what may fail more often never burns fast.";
        }

        if (!Bounds.Contains(parameters.Targets.Latency))
        {
            return $"--p99 takes a bound of the histogram, in milliseconds: {string.Join(", ", Bounds.Select(bound => Promql.Number(1_000 * bound)))}.";
        }

        return FindDefectOfThresholds(parameters);
    }

    private static IReadOnlyList<double> Bounds => GovernanceMeter.DurationBuckets.HistogramBucketBoundaries!;

    private static string? FindDefectOfThresholds(MonitoringParameters parameters)
    {
        if (parameters.Interval > Longest)
        {
            return $"--interval takes at most {Promql.Time(Longest)}: rates over five minutes need several scrapes.";
        }

        if (parameters[Threshold.ErrorsPerDay] < parameters[Threshold.ErrorsPerHour])
        {
            return $"--threshold {Threshold.ErrorsPerDay.Name} takes at least as many as {Threshold.ErrorsPerHour.Name}.";
        }

        return parameters.TimeOf(Threshold.StaleHealth) < 4 * parameters.Interval
            ? $"--threshold {Threshold.StaleHealth.Name} takes at least four times the interval, {Promql.Time(4 * parameters.Interval)}."
            : null;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Scenarios;

/// <summary>What Prometheus scrapes of a service that goes through phases.</summary>
/// <param name="parameters">What is monitored.</param>
/// <param name="job">The job of the service.</param>
/// <param name="interval">The time between two scrapes.</param>
/// <param name="phases">The phases.</param>
internal sealed class ServiceTrace(MonitoringParameters parameters, string job, TimeSpan interval, IReadOnlyList<Phase> phases)
{
    public const string FirstInstance = "a:80";

    /// <summary>The time between two scrapes.</summary>
    public TimeSpan Interval => interval;

    /// <summary>Where counters begin.</summary>
    public decimal Start { get; init; }

    public string Instance { get; init; } = FirstInstance;

    public string LabelsOf(params string[] labels) => string.Join(
        ',', [$"job=\"{job}\"", $"instance=\"{Instance}\"", .. parameters.Labels.Select(label => $"{label.Name}=\"{label.Value}\""), .. labels]);

    /// <summary>Whether it is there, and under which hash.</summary>
    public IEnumerable<(string Series, string Values)> Presence()
    {
        yield return Gauge(ForeignSeries.Up, phase => phase.IsScraped ? phase.IsUp ? 1 : 0 : null);
        foreach (var hash in phases.Select(phase => phase.Hash).Distinct())
        {
            yield return Gauge(ExportedSeries.BuildInfo.Name, phase => phase.Hash == hash ? 1 : null, $"{ExportedSeries.Hash}=\"{hash}\"");
        }
    }

    /// <summary>All of it.</summary>
    public IEnumerable<(string Series, string Values)> Lines() => [.. Presence(), .. Traffic(), .. Operation()];

    private IEnumerable<(string Series, string Values)> Traffic()
    {
        var bound = Promql.Number(parameters.Targets.Latency);
        yield return Counter(ExportedSeries.Requests.Name, phase => phase.Requests * (1 - phase.Errors), "status=\"200\"");
        if (phases.Any(phase => phase.HasErrorSeries))
        {
            yield return Counter(ExportedSeries.Requests.Name, phase => phase.Requests * phase.Errors, "status=\"500\"");
        }

        yield return Counter(ExportedSeries.RequestDuration.Buckets, phase => phase.Requests * (1 - phase.Slow), "status=\"2xx\"", $"le=\"{bound}\"");
        yield return Counter(ExportedSeries.RequestDuration.Buckets, phase => phase.Requests, "status=\"2xx\"", "le=\"+Inf\"");
        yield return Counter(ExportedSeries.RequestDuration.Count, phase => phase.Requests, "status=\"2xx\"");
        yield return Counter(ExportedSeries.Evaluated.Name, phase => phase.Requests * phase.Evaluated);
        yield return Counter(ExportedSeries.Compliant.Name, phase => phase.Requests * phase.Evaluated * phase.Compliant);
        yield return Counter(ExportedSeries.CacheRequests.Name, phase => phase.Lookups, "cache=\"principles\"");
        yield return Counter(ExportedSeries.CacheHits.Name, phase => phase.Lookups * phase.Hits, "cache=\"principles\"");
        if (phases.Any(phase => phase.Overflows))
        {
            yield return Gauge(ExportedSeries.Requests.Name, phase => phase.Overflows ? 1 : null, $"{ForeignSeries.Overflow}=\"true\"");
        }
    }

    private IEnumerable<(string Series, string Values)> Operation()
    {
        yield return Events(ExportedSeries.Violations.Name, phase => phase.Violations, "rule=\"constitutional_hash_mismatch\"");
        yield return Gauge(ExportedSeries.HealthStatus.Name, phase => phase.Health, "check=\"postgresql\"");
        yield return Counter(ExportedSeries.HealthCheckDuration.Count, phase => phase.Probes, "check=\"postgresql\"");
        yield return Gauge(ExportedSeries.LogStampVerified.Name, phase => phase.IsStamped ? 1 : 0);
        yield return Counter(ExportedSeries.LedgerRecords.Name, phase => phase.Records);
        yield return Events(ExportedSeries.LedgerDropped.Name, phase => phase.Dropped);
        yield return Checkpoints();
        yield return Gauge(ExportedSeries.AlertsUndelivered.Name, phase => phase.DeadLetters, "state=\"dead\"");
        // Those that wait are of no concern.
        yield return Gauge(ExportedSeries.AlertsUndelivered.Name, _ => 3, "state=\"waiting\"");
    }

    private (string Series, string Values) Gauge(string series, Func<Phase, decimal?> value, params string[] labels) =>
        Line(series, labels, (phase, _, _, _) => series == ForeignSeries.Up || IsSeen(phase) ? value(phase) : null);

    private (string Series, string Values) Counter(string series, Func<Phase, decimal> rate, params string[] labels)
    {
        var (counter, seconds) = (Start, (decimal)interval.TotalSeconds);
        return Line(series, labels, (phase, isFirst, isBegin, _) =>
        {
            // Binary fractions, whose sums have no error: a counter that falls by a rounding error would have begun again.
            var step = Math.Round(rate(phase) * seconds * 1024) / 1024;
            counter = isFirst && phase.IsRestart ? 0 : isBegin ? counter : counter + step;
            return IsSeen(phase) ? counter : null;
        });
    }

    private (string Series, string Values) Events(string series, Func<Phase, decimal> count, params string[] labels)
    {
        var counter = 0m;
        return Line(series, labels, (phase, isFirst, _, _) =>
        {
            counter = (isFirst && phase.IsRestart ? 0 : counter) + (isFirst ? count(phase) : 0);
            return IsSeen(phase) ? counter : null;
        });
    }

    private (string Series, string Values) Checkpoints()
    {
        var signed = 0m;
        return Line(ExportedSeries.LedgerLastCheckpoint.Name, [], (phase, _, _, now) =>
        {
            signed = phase.IsSigned ? now : signed;
            return IsSeen(phase) ? signed : null;
        });
    }

    private static bool IsSeen(Phase phase) => phase is { IsScraped: true, IsUp: true };

    private (string Series, string Values) Line(string series, string[] labels, Func<Phase, bool, bool, decimal, decimal?> value)
    {
        var values = new List<decimal?>();
        foreach (var phase in phases)
        {
            var steps = (int)Math.Round(phase.Minutes * 60 / interval.TotalSeconds);
            for (var step = 0; step < steps; step++)
            {
                values.Add(value(phase, step == 0, values.Count == 0, values.Count * (decimal)interval.TotalSeconds));
            }
        }

        return ($"{series}{{{LabelsOf(labels)}}}", SeriesValues.Write(values));
    }
}

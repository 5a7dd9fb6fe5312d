// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Monitoring.Series;
using Acgs.Governance.Operations.Incidents.Detection;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>What Prometheus saw of the health of services and of alerts, at instants one step apart.</summary>
/// <param name="report">Where it is told.</param>
/// <param name="queries">Asks Prometheus.</param>
internal sealed class HealthSection(IncidentReport report, IncidentQueries queries)
{
    // Longer than Prometheus usually waits between two scrapes: a minute.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(90);

    private const string Unscraped = ": nothing was scraped, or it was not kept so long";

    private ReportWindow Window => report.Window;

    /// <summary>Adds it.</summary>
    /// <exception cref="FailureException">Prometheus cannot be asked.</exception>
    public async Task AddAsync()
    {
        AddPauses(await queries.RangeAsync($"timestamp({queries.Up})"));
        foreach (var series in await queries.RangeAsync(queries.Up))
        {
            AddChanges(series, queries.Up, value => value > 0 ? "is scraped" : "cannot be scraped", ForeignSeries.Up);
        }

        var health = await queries.RangeAsync(queries.Health);
        foreach (var series in health)
        {
            AddChanges(series, queries.Health, NameOf, ExportedSeries.HealthStatus.Name);
        }

        AddGaps(health);
        foreach (var series in await queries.RangeAsync(queries.Firing))
        {
            AddAlert(series);
        }
    }

    private static string NameOf(double status) => status switch { >= 1 => "is healthy", > 0 => "is degraded", _ => "is unhealthy" };

    // A state that the time begins with is told if it is a bad one.
    private void AddChanges(SampledSeries series, string query, Func<double, string> describe, string name)
    {
        var subject = AlertLabels.SubjectOf(series.Labels, name);
        var early = Window.From + Window.Step;
        foreach (var stretch in SeriesStretch.Of(series, Window.Step).SkipWhile(stretch => stretch.Value >= 1 && stretch.From <= early))
        {
            report.Add(Line(TimelineKind.Health, stretch.From, $"{subject} {describe(stretch.Value)}", query));
        }
    }

    private void AddAlert(SampledSeries series)
    {
        var alert = AlertLabels.Identify(series.Labels);
        foreach (var stretch in SeriesStretch.Of(series, Window.Step))
        {
            report.Add(Line(TimelineKind.Alert, stretch.From, $"{alert} fires in Prometheus", queries.Firing));
            if (stretch.Until < Window.Until - Window.Step)
            {
                report.Add(Line(TimelineKind.Alert, stretch.Until + Window.Step, $"{alert} does not fire any more", queries.Firing));
            }
        }
    }

    private static TimelineLine Line(TimelineKind kind, DateTimeOffset at, string text, string query) =>
        new(at, kind, text, $"PromQL {query} at {ViolationFields.Format(at)}");

    // The values are the times of samples: what was scraped when.
    private void AddPauses(IReadOnlyList<SampledSeries> series)
    {
        if (series.Count == 0)
        {
            AddRange([(Window.From, Window.Until)], $"Prometheus has no samples of {queries.Up}{Unscraped}");
        }

        foreach (var target in series)
        {
            var times = target.Points.Select(point => DateTimeOffset.UnixEpoch.AddSeconds(point.Value)).Where(time => time > Window.From).Distinct();
            var pauses = Pauses(times, 2 * Window.Step > LongestPause ? 2 * Window.Step : LongestPause);
            AddRange(pauses, $"{AlertLabels.SubjectOf(target.Labels, ForeignSeries.Up)} has no samples in Prometheus{Unscraped}");
        }
    }

    // One outage ends the series of all checks at once. What one instance says stands for the service.
    private void AddGaps(IReadOnlyList<SampledSeries> series)
    {
        var merged = series.GroupBy(check => (Service: check.Labels.GetValueOrDefault("job"), Check: check.Labels.GetValueOrDefault("check")));
        var pauses = merged.SelectMany(check => Pauses(check.SelectMany(one => one.Points, (_, point) => point.Time).Order(), 1.5 * Window.Step)
            .Select(pause => (pause.From, pause.Until, check.Key.Service, check.Key.Check)));
        foreach (var group in pauses.GroupBy(pause => (pause.From, pause.Until, pause.Service)))
        {
            var checks = string.Join(", ", group.Select(pause => pause.Check).Distinct());
            AddRange([(group.Key.From, group.Key.Until)], $"{group.Key.Service} has no samples of {ExportedSeries.HealthStatus.Name} ({checks})");
        }
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> Pauses(IEnumerable<DateTimeOffset> times, TimeSpan longest)
    {
        var last = Window.From;
        foreach (var time in times.Append(Window.Until))
        {
            if (time - last > longest)
            {
                yield return (last, time);
            }

            last = time;
        }
    }

    private void AddRange(IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> pauses, string text)
    {
        foreach (var (from, until) in pauses)
        {
            report.Add(new ReportGap(from, until, text));
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Metrics;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Tests.Pictures.History;

/// <summary>The series that a service exports while its story goes on.</summary>
internal sealed class ServiceHistory(ServiceStory story, string address, long step)
{
    private const string Hash = "cdd01ef066bc6cf2";
    private static readonly string[] CacheNames = ["principles", "sessions"];
    private static readonly string[] Unused = ["204", "302", "304", "401", "403", "429"];
    private static readonly string[] Rules = ["constitutional_hash_missing", "constitutional_hash_malformed"];
    private static readonly string[] Statuses = ["healthy", "degraded", "unhealthy"];

    public IEnumerable<HistorySeries> All() =>
        [Gauge(ForeignSeries.Up, _ => 1), .. Requests(), .. Durations(), .. Caches(), .. Constitution(), .. Health(), .. Operations()];

    private IEnumerable<HistorySeries> Requests()
    {
        HistorySeries Status(string status, Func<long, double> share) =>
            Counter(ExportedSeries.Requests.Name, at => story.Count(at, step) * share(at), $"status=\"{status}\"");
        yield return Status("200", at => 0.95 - story.Errors(at));
        yield return Status("201", _ => 0.04);
        yield return Status("400", _ => 0.004);
        yield return Status("404", _ => 0.006);
        yield return Status("500", at => story.Errors(at) * (story.IsIncident(at) ? 0.3 : 1));
        yield return Status("503", at => story.IsIncident(at) ? story.Errors(at) * 0.7 : 0);
        foreach (var status in Unused)
        {
            yield return Status(status, _ => 0);
        }
    }

    private IEnumerable<HistorySeries> Durations()
    {
        (string Class, Func<long, double> Share)[] classes = [("2xx", at => 0.99 - story.Errors(at)), ("4xx", _ => 0.01), ("5xx", story.Errors)];
        return classes.SelectMany(one => Histogram(
            ExportedSeries.RequestDuration, at => story.Count(at, step) * one.Share(at), story.Within, story.Mean, $"status=\"{one.Class}\""));
    }

    private IEnumerable<HistorySeries> Caches() => CacheNames.Index().SelectMany(cache =>
    {
        double Lookups(long at) => story.Count(at, step) * (cache.Index == 0 ? 0.8 : 0.35);
        var label = $"cache=\"{cache.Item}\"";
        return (HistorySeries[])
        [
            Counter(ExportedSeries.CacheRequests.Name, Lookups, label),
            Counter(ExportedSeries.CacheHits.Name, at => Lookups(at) * (story.Hits(at) - (0.02 * cache.Index)), label),
        ];
    });

    private IEnumerable<HistorySeries> Constitution()
    {
        yield return Counter(ExportedSeries.Evaluated.Name, at => story.Count(at, step));
        yield return Counter(ExportedSeries.Compliant.Name, at => story.Count(at, step) - story.Violations(at));
        yield return Counter(ExportedSeries.Violations.Name, story.Violations, "rule=\"constitutional_hash_mismatch\"");
        foreach (var rule in Rules)
        {
            yield return Counter(ExportedSeries.Violations.Name, _ => 0, $"rule=\"{rule}\"");
        }

        yield return Gauge(ExportedSeries.LogStampVerified.Name, _ => 1);
        yield return Gauge(ExportedSeries.BuildInfo.Name, at => at < story.Deployed ? 1 : null, Build("1.4.2"));
        yield return Gauge(ExportedSeries.BuildInfo.Name, at => at >= story.Deployed ? 1 : null, Build("1.5.0"));
    }

    private IEnumerable<HistorySeries> Health()
    {
        string[] checks = story.Number < 2 ? ["postgresql", "redis"] : ["redis"];
        foreach (var check in checks)
        {
            bool IsDegraded(long at) => check == "postgresql" ? story.IsIncident(at) : story.IsLate(at);
            var label = $"check=\"{check}\"";
            yield return Gauge(ExportedSeries.HealthStatus.Name, at => IsDegraded(at) ? 0.5 : 1, label);
            foreach (var status in Statuses)
            {
                yield return Counter(
                    ExportedSeries.HealthTransitions.Name,
                    at => IsDegraded(at) != IsDegraded(at - step) && status == (IsDegraded(at) ? "degraded" : "healthy") ? 1 : 0,
                    label, $"status=\"{status}\"");
            }

            var mean = check == "redis" ? 0.0006 : 0.0019;
            foreach (var series in Histogram(
                ExportedSeries.HealthCheckDuration, _ => step / 5.0, (bound, at) => bound > Probe(at) ? 1 : 0, Probe, label))
            {
                yield return series;
            }

            double Probe(long at) => mean * (1 + (0.2 * Noise.Slow(at, story.Number + check.Length))) * (IsDegraded(at) ? 60 : 1);
        }
    }

    private IEnumerable<HistorySeries> Operations()
    {
        yield return Counter(ExportedSeries.AlertDeliveries.Name, at => story.IsIncident(at) && at % 120 == 0 ? 1 : 0, "result=\"delivered\"");
        yield return Counter(ExportedSeries.AlertDeliveries.Name, at => story.IsIncident(at) && at % 240 == 0 ? 1 : 0, "result=\"failed\"");
        yield return Gauge(ExportedSeries.AlertsUndelivered.Name, at => story.IsIncident(at) && at % 240 < 60 ? 1 : 0, "state=\"waiting\"");
        yield return Gauge(ExportedSeries.AlertsUndelivered.Name, _ => 0, "state=\"dead\"");
        yield return Counter(ExportedSeries.LedgerRecords.Name, at => step * (0.4 + (0.15 * Noise.Slow(at, story.Number + 20))));
        yield return Counter(ExportedSeries.LedgerDropped.Name, _ => 0);
        yield return Gauge(ExportedSeries.LedgerQueueLength.Name, at => Math.Max(0, Math.Round(3 * Noise.Fast(at, story.Number + 30) - 1)));
        yield return Gauge(ExportedSeries.LedgerSize.Name, at => 182_000 + (9_000 * story.Number) + Math.Round((at - story.Deployed) * 0.4));
        yield return Gauge(ExportedSeries.LedgerLastWrite.Name, at => at - (at % 7));
        yield return Gauge(ExportedSeries.LedgerLastCheckpoint.Name, at => at - (at % 60) - 4);
    }

    private IEnumerable<HistorySeries> Histogram(
        SeriesFamily family, Func<long, double> count, Func<double, long, double> within, Func<long, double> mean, string label)
    {
        foreach (var bound in (IEnumerable<double>)[.. GovernanceMeter.DurationBuckets.HistogramBucketBoundaries!, double.PositiveInfinity])
        {
            var le = double.IsFinite(bound) ? Promql.Number(bound) : "+Inf";
            yield return Counter(family.Buckets, at => count(at) * within(bound, at), label, $"le=\"{le}\"");
        }

        yield return Counter(family.Count, count, label);
        yield return Counter(family.Sum, at => count(at) * mean(at), isWhole: false, label);
    }

    private HistorySeries Gauge(string name, Func<long, double?> value, params string[] labels) => new($"{name}{{{LabelsOf(labels)}}}", value);

    private HistorySeries Counter(string name, Func<long, double> rise, params string[] labels) => Counter(name, rise, isWhole: true, labels);

    // A new process begins at 0.
    private HistorySeries Counter(string name, Func<long, double> rise, bool isWhole, params string[] labels)
    {
        var sum = 0.0;
        return Gauge(
            name,
            at =>
            {
                sum = (at == story.Deployed ? 0 : sum) + rise(at);
                return isWhole ? Math.Floor(sum + 1e-6) : sum;
            },
            labels);
    }

    private string LabelsOf(string[] labels) => string.Join(',', [$"job=\"{story.Job}\"", $"instance=\"{address}\"", .. labels]);

    private string Build(string version) => $"service=\"{story.Job}\",version=\"{version}\",{ExportedSeries.Hash}=\"{Hash}\"";
}

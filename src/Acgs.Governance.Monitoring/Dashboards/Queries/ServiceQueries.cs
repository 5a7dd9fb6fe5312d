// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Parameters;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Dashboards.Queries.Chosen;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Queries of services, by job: shares are sums divided by sums.</summary>
internal sealed class ServiceQueries(MonitoringParameters parameters, Chosen chosen)
{
    private readonly Promql _promql = chosen.Instances;

    /// <summary>Whether each service answers; of one that sends its metrics, whether there are any.</summary>
    public string Up => $"min by (job) ({Targets} or on (job, instance) {Builds})";

    /// <summary>The worst check of each service.</summary>
    public string Health => $"min by (job) ({_promql.Select(ExportedSeries.HealthStatus)})";

    /// <summary>The hashes of each service.</summary>
    public string Hashes => $"count by (job, {ExportedSeries.BuildInfo.Label(ExportedSeries.Hash)}) ({Builds})";

    public string HashesInUse => $"count(count by ({ExportedSeries.BuildInfo.Label(ExportedSeries.Hash)}) ({Builds}))";

    /// <summary>Every instance with what it says of itself; its value is its worst check, and -1 if it does not answer.</summary>
    public string Instances =>
        $"group by (job, instance, {ExportedSeries.BuildInfo.Label("version")}, {ExportedSeries.BuildInfo.Label(ExportedSeries.Hash)}) ({Builds})\n"
        + "  * on (job, instance) group_left () "
        + $"(min by (job, instance) ({_promql.Select(ExportedSeries.HealthStatus)}) or group by (job, instance) ({Builds}))\n"
        + $"or on (job, instance) min by (job, instance) ({Targets} == 0) - 1";

    public string Requests => _promql.Rate(ExportedSeries.Requests, Window);

    public string ErrorShare => Promql.Share($"({_promql.ErrorRate(Window)} or on (job) 0 * {Requests})", Requests);

    /// <summary>The share of requests that take longer than promised.</summary>
    public string SlowShare
    {
        get
        {
            var all = Promql.SumRate(_promql.Select(ExportedSeries.RequestDuration.Count), Window);
            var within = _promql.Select(ExportedSeries.RequestDuration.Buckets, $"le=\"{Promql.Number(parameters.Targets.Latency)}\"");
            return Promql.Share($"clamp_min({all} - {Promql.SumRate(within, Window)}, 0)", all);
        }
    }

    public string CacheHits => Promql.Share(_promql.Rate(ExportedSeries.CacheHits, Window), _promql.Rate(ExportedSeries.CacheRequests, Window));

    /// <summary>The share of evaluated requests that stated the constitution. Two counters are never read at the same instant.</summary>
    public string Compliance => $"clamp_max({Promql.Share(_promql.Rate(ExportedSeries.Compliant, Window), _promql.Rate(ExportedSeries.Evaluated, Window))}, 1)";

    /// <summary>The share of requests that did not fail in 30 days.</summary>
    public string Availability => $"1 - ({Failed()})";

    /// <summary>The share of the failures of 30 days that is left.</summary>
    public string BudgetLeft => $"1 - ({Failed()}) / {Promql.Number(1 - parameters.Targets.Availability)}";

    // Exporters are targets too.
    private string Targets => _promql.Select(ForeignSeries.Up, parameters.JobMatcher);

    private string Builds => _promql.Select(ExportedSeries.BuildInfo);

    /// <summary>A rate by job and labels of its own.</summary>
    public string Rate(SeriesFamily family, string label) => $"sum by (job, {family.Label(label)}) (rate({_promql.Select(family)}[{Window}]))";

    /// <summary>The duration within which a share of requests ended; nothing without requests.</summary>
    public string Quantile(double share, string by = "job, ") =>
        $"histogram_quantile({Promql.Number(share)}, sum by ({by}le) (rate({_promql.Select(ExportedSeries.RequestDuration.Buckets)}[{Window}]))) >= 0";

    /// <summary>How many times as fast as a budget allows it is used up.</summary>
    /// <param name="windows">The beginning of the name of the recorded share.</param>
    /// <param name="window">The window.</param>
    /// <param name="budget">The share that is allowed.</param>
    public string BurnRate(string windows, string window, double budget) => $"{chosen.Jobs.Select(windows + window)} / {Promql.Number(budget)}";

    /// <summary>A query by job, and 0 for services that have no such series yet; nothing where there is no service.</summary>
    public string OrZero(string query) => $"{query}\n  or on (job) 0 * group by (job) ({Builds})";

    // Hours make up the month, so that a new Prometheus has none before the first is full.
    private string Failed() => $"{chosen.Jobs.Select(Windows.Errors + "30d")} or {chosen.Jobs.Select(Windows.Errors + "3d")}";
}

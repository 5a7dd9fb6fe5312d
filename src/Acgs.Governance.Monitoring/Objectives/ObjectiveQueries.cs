// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Series;

namespace Acgs.Governance.Monitoring.Objectives;

/// <summary>
/// The objectives with their queries: shares are sums divided by sums, never means of shares, and quantiles are of rates over all instances.
/// </summary>
/// <param name="targets">What is promised.</param>
/// <param name="selector">Matchers of labels of the targets, such as <c>job="auth"</c>; empty for all.</param>
/// <param name="window">The time over which rates are taken, such as <c>5m</c>.</param>
/// <param name="period">The time over which availability is promised, such as <c>30d</c>.</param>
internal sealed class ObjectiveQueries(ObjectiveTargets targets, string selector, string window, string period)
{
    private static readonly string Failed = $"{ExportedSeries.Requests.Label(ExportedSeries.Status)}=~\"5..\"";

    /// <summary>What the guide promises, in its order.</summary>
    public IReadOnlyList<Objective> All { get; } = Create(targets, selector, window, period);

    /// <summary>The share of the failures that a period allows which is left: 1 when there were none, below 0 when there were too many.</summary>
    public static double BudgetLeft(double availability, double target) => 1 - ((1 - availability) / (1 - target));

    private static Objective[] Create(ObjectiveTargets targets, string selector, string window, string period)
    {
        string Rate(string series) => $"rate({Select(series, selector)}[{window}])";
        string SumOfRates(SeriesFamily family) => $"sum({Rate(family.Name)})";
        var (all, failed) = (Select(ExportedSeries.Requests.Name, selector), Select(ExportedSeries.Requests.Name, selector, Failed));
        return
        [
            new("availability", $"requests that did not end in an error of the server, in {period}",
                Share($"sum(increase({all}[{period}])) - (sum(increase({failed}[{period}])) or vector(0))", $"sum(increase({all}[{period}]))"),
                targets.Availability, IsLeast: true, ObjectiveUnit.Share),
            new("error_rate", $"requests that ended in an error of the server, in {window}",
                Share($"(sum(rate({failed}[{window}])) or vector(0))", $"sum(rate({all}[{window}]))"),
                1 - targets.Availability, IsLeast: false, ObjectiveUnit.Share),
            new("p99", $"the duration within which 99 of 100 requests ended, in {window}",
                $"histogram_quantile(0.99, sum by (le) ({Rate(ExportedSeries.RequestDuration.Buckets)})) >= 0",
                targets.Latency, IsLeast: false, ObjectiveUnit.Seconds),
            new("throughput", $"requests in a second, in {window}",
                SumOfRates(ExportedSeries.Requests), targets.Throughput, IsLeast: true, ObjectiveUnit.RequestsPerSecond),
            new("cache_hits", $"lookups of caches that found a value, in {window}",
                Share(SumOfRates(ExportedSeries.CacheHits), SumOfRates(ExportedSeries.CacheRequests)), targets.CacheHits, IsLeast: true, ObjectiveUnit.Share),
            new("compliance", $"evaluated requests that stated the constitution, in {window}",
                Share(SumOfRates(ExportedSeries.Compliant), SumOfRates(ExportedSeries.Evaluated)), targets.Compliance, IsLeast: true, ObjectiveUnit.Share),
        ];
    }

    // Nothing instead of 0/0.
    private static string Share(string part, string total) => $"({part}) / ({total} > 0)";

    private static string Select(string series, params string[] matchers)
    {
        var all = string.Join(',', matchers.Where(matcher => matcher.Length > 0));
        return all.Length == 0 ? series : $"{series}{{{all}}}";
    }
}

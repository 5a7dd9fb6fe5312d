// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Caching;

/// <summary>What the caches of a started service have counted.</summary>
internal static class CountedApp
{
    public static Task<GovernedApp> StartAsync(Action<GovernanceBuilder> add) => GovernedApp.StartAsync(build: builder => add(builder.AddAcgsGovernance()));

    /// <summary>The hits and the lookups of a cache.</summary>
    public static (double Hits, double Lookups) Counted(this GovernedApp app, string cache) =>
        (app.Metrics.Sum("acgs.cache.hits", $"cache={cache}"), app.Metrics.Sum("acgs.cache.requests", $"cache={cache}"));

    /// <summary>The names of the caches that have series, in order.</summary>
    public static IEnumerable<string> Names(this GovernedApp app) =>
        app.Metrics.Of("acgs.cache.requests").Select(measured => measured.Tags["cache=".Length..]).Distinct().Order(StringComparer.Ordinal);
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Caching;

/// <summary>Lookups and hits of the registered caches.</summary>
internal sealed class CacheMetrics : IInitialSeries
{
    private readonly KeyValuePair<string, object?>[] _tags;
    private readonly string[] _names;
    private readonly StripedCounters _hits;
    private readonly StripedCounters _misses;

    public CacheMetrics(IMeterFactory factory, IEnumerable<CacheName> names)
    {
        _names = [.. names.Select(name => name.Value)];
        _tags = [.. _names.Select(name => new KeyValuePair<string, object?>("cache", name))];
        _hits = new(_names.Length);
        _misses = new(_names.Length);
        var meter = GovernanceMeter.Create(factory);
        // Observed before the lookups: no scrape shows more hits than lookups.
        meter.CreateObservableCounter(
            GovernanceMeter.CacheHits, () => Observe(_hits.Read), description: "Cache lookups that found a value.");
        meter.CreateObservableCounter(
            GovernanceMeter.CacheRequests, () => Observe(cache => _hits.Read(cache) + _misses.Read(cache)), description: "Cache lookups.");
    }

    /// <summary>The counter index of a registered cache.</summary>
    public int Find(string name) => Array.IndexOf(_names, name);

    public void Record(int cache, bool hit) => (hit ? _hits : _misses).Increment(cache);

    private IEnumerable<Measurement<long>> Observe(Func<int, long> read) =>
        _tags.Select((tag, cache) => new Measurement<long>(read(cache), tag));
}

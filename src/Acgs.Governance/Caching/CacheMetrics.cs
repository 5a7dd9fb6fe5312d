// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Metrics;

namespace Acgs.Governance.Caching;

/// <summary>Lookups and hits of the caches that were registered by name at start.</summary>
internal sealed class CacheMetrics : IInitialSeries
{
    private readonly Counter<long> _hits;
    private readonly Counter<long> _requests;
    private readonly string[] _names;

    public CacheMetrics(IMeterFactory factory, IEnumerable<CacheName> names)
    {
        var meter = GovernanceMeter.Create(factory);
        // Created before the lookups and counted after them: no scrape sees more hits than lookups.
        _hits = meter.CreateCounter<long>(GovernanceMeter.CacheHits, description: "Cache lookups that found a value.");
        _requests = meter.CreateCounter<long>(GovernanceMeter.CacheRequests, description: "Cache lookups.");
        _names = [.. names.Select(name => name.Value)];
    }

    public static KeyValuePair<string, object?> Tag(string cache) => new("cache", cache);

    public void Record(in KeyValuePair<string, object?> cache, bool hit)
    {
        _requests.Add(1, cache);
        if (hit)
        {
            _hits.Add(1, cache);
        }
    }

    public void Register()
    {
        foreach (var name in _names)
        {
            _requests.Add(0, Tag(name));
            _hits.Add(0, Tag(name));
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Whether a Redis server has room, and answers what it is asked.</summary>
/// <param name="name">The server.</param>
/// <param name="reader">Reads its statistics.</param>
/// <param name="interval">The time between two samples.</param>
/// <param name="leastHits">The share of lookups that are to find a key.</param>
internal sealed class CacheCheck(string name, CacheStatisticsReader reader, TimeSpan interval, double leastHits)
{
    private const double MostMemory = 0.95;
    private const double MostEvictions = 10;

    // Fewer lookups are no measurement.
    private const long LeastLookups = 100;

    public async Task<CheckResult> RunAsync(CancellationToken stop) => Judge(await reader.ReadAsync(interval, stop));

    /// <summary>What the statistics say.</summary>
    public CheckResult Judge(CacheStatistics statistics)
    {
        Observation?[] observations = [Full(statistics), Evicting(statistics.Recent), Missing(statistics.Recent)];
        return new([.. observations.OfType<Observation>()], [.. Describe(statistics)]);
    }

    // A cache that throws away what is old is full by design; one that cannot refuses to write.
    private Observation? Full(CacheStatistics statistics)
    {
        var memory = statistics.Memory;
        var canEvict = memory.Policy.StartsWith("allkeys", StringComparison.Ordinal)
            || (memory.Policy.StartsWith("volatile", StringComparison.Ordinal) && statistics.Keyspace.Any(database => database.Expiring > 0));
        return canEvict || memory.UsedRatio is not >= MostMemory ? null : new(
            FindingKind.CacheMemory, name,
            $"{FigureText.Percent(memory.UsedRatio.Value)} of {FigureText.Of(memory.Max!.Value)} bytes are in use, "
                + $"and by '{memory.Policy}' nothing is thrown away; {FigureText.Percent(MostMemory)} are the limit");
    }

    private Observation? Evicting(CacheActivity? recent) =>
        recent is null || recent.Evicted < MostEvictions * recent.Period.TotalSeconds ? null : new(
            FindingKind.CacheEvictions, name,
            $"{FigureText.Of(recent.Evicted)} keys were thrown away in {FigureText.Of(recent.Period)}, because memory is full; "
                + $"{FigureText.Of((long)MostEvictions)} a second are the limit");

    private Observation? Missing(CacheActivity? recent) =>
        recent?.HitRatio is not { } ratio || recent.Hits + recent.Misses < LeastLookups || ratio >= leastHits ? null : new(
            FindingKind.CacheHitsLow, name,
            $"{FigureText.Percent(ratio)} of {FigureText.Of(recent.Hits + recent.Misses)} lookups found a key; "
                + $"{FigureText.Percent(leastHits)} are promised");

    private IEnumerable<Figure> Describe(CacheStatistics statistics)
    {
        yield return new(name, "version", statistics.Server.Version);
        var max = statistics.Memory.Max is { } bytes ? FigureText.Of(bytes) : "all";
        yield return new(name, "memory", $"{FigureText.Of(statistics.Memory.Used)} bytes of {max}, '{statistics.Memory.Policy}'");
        yield return new(name, "hits", statistics.Lifetime.HitRatio is { } ratio ? $"{FigureText.Percent(ratio)} since the start" : "no lookups");
        yield return new(name, "thrown away", $"{FigureText.Of(statistics.Lifetime.Evicted)} keys since the start");
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.Enrichment;

namespace Acgs.Governance.Logging;

/// <summary>Forwards tags to a collector and renames reserved keys.</summary>
internal sealed class ClaimedEnrichment : IEnrichmentTagCollector
{
    [ThreadStatic]
    private static ClaimedEnrichment? _current;

    private IEnrichmentTagCollector? _inner;

    /// <summary>The collector of the current thread; valid until the enricher returns.</summary>
    public static ClaimedEnrichment Before(IEnrichmentTagCollector inner)
    {
        _current ??= new();
        _current._inner = inner;
        return _current;
    }

    public void Add(string key, object value) => _inner!.Add(LogKeys.IsReserved(key) ? LogKeys.Claim(key) : key, value);
}

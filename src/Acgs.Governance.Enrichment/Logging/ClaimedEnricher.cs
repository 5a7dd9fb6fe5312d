// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.Enrichment;

namespace Acgs.Governance.Logging;

/// <summary>Wraps an application's enricher and renames its reserved keys.</summary>
internal sealed class ClaimedEnricher(ILogEnricher inner) : ILogEnricher
{
    public void Enrich(IEnrichmentTagCollector collector) => inner.Enrich(ClaimedEnrichment.Before(collector));
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.Enrichment;

namespace Acgs.Governance.Logging;

/// <summary>An enricher of the application that cannot add our keys.</summary>
internal sealed class ClaimedEnricher(ILogEnricher inner) : ILogEnricher
{
    public void Enrich(IEnrichmentTagCollector collector) => inner.Enrich(ClaimedEnrichment.Before(collector));
}

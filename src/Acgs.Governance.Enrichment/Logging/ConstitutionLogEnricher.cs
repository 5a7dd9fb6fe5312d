// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>Adds the stamp to every record. A static enricher runs once, so it adds no cost per record.</summary>
internal sealed class ConstitutionLogEnricher(ConstitutionalHashes hashes, IOptions<GovernanceOptions> options) : IStaticLogEnricher
{
    public void Enrich(IEnrichmentTagCollector collector)
    {
        collector.Add(LogKeys.ConstitutionalHash, hashes.Active);
        collector.Add(LogKeys.Service, options.Value.Service!);
    }
}

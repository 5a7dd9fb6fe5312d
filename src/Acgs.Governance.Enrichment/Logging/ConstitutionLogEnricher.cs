// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.Diagnostics.Enrichment;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Logging;

/// <summary>Stamps every record of every category; evaluated once, so a record pays nothing for it.</summary>
internal sealed class ConstitutionLogEnricher(ConstitutionalHashes hashes, IOptions<GovernanceOptions> options) : IStaticLogEnricher
{
    public void Enrich(IEnrichmentTagCollector collector)
    {
        collector.Add(LogKeys.ConstitutionalHash, hashes.Active);
        collector.Add(LogKeys.Service, options.Value.Service!);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Logging;

namespace Acgs.Governance;

/// <summary>Stamps the records of an application that uses Microsoft.Extensions.Telemetry.</summary>
public static class GovernanceEnrichmentExtensions
{
    /// <summary>
    /// Stamps every record of an application that calls <c>EnableEnrichment</c>, <c>EnableRedaction</c>, <c>AddSampler</c> or
    /// <c>AddGlobalBuffer</c>, before or after this call. What an enricher of the application adds under a key of the stamp is kept under
    /// <c>claimed.</c> as everything else. Another logger factory, such as Serilog's, is left alone. A second call changes nothing.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddEnrichment(this GovernanceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (EnrichingLoggerFactory.CanBeUsed(builder.Services))
        {
            EnrichingLoggerFactory.Stamp(builder.Services);
        }

        return builder;
    }
}

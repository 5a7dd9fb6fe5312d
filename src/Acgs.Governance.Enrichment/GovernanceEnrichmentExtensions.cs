// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Logging;

namespace Acgs.Governance;

/// <summary>Stamps log records of applications that use Microsoft.Extensions.Telemetry.</summary>
public static class GovernanceEnrichmentExtensions
{
    /// <summary>
    /// Stamps every log record of an application that calls <c>EnableEnrichment</c>, <c>EnableRedaction</c>, <c>AddSampler</c> or
    /// <c>AddGlobalBuffer</c>, before or after this call. A tag that an application's enricher adds under a reserved key is renamed to
    /// <c>claimed.</c> plus the key. Other logger factories, such as Serilog's, are not changed. Repeated calls have no effect.
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

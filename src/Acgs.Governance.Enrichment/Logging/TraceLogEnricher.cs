// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.Enrichment;

namespace Acgs.Governance.Logging;

/// <summary>Adds trace and span ids of the current activity.</summary>
internal sealed class TraceLogEnricher : ILogEnricher
{
    public void Enrich(IEnrichmentTagCollector collector)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            collector.Add(LogKeys.TraceId, activity.TraceId.ToHexString());
            collector.Add(LogKeys.SpanId, activity.SpanId.ToHexString());
        }
    }
}

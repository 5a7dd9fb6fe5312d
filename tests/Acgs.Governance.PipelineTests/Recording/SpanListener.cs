// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>Records spans of every source but the client's own.</summary>
internal static class SpanListener
{
    public static void Start() => ActivitySource.AddActivityListener(new ActivityListener
    {
        ShouldListenTo = source => !source.Name.StartsWith("System.Net", StringComparison.Ordinal)
            && !source.Name.StartsWith("Experimental.", StringComparison.Ordinal),
        Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = span => RequestTrace.Find(span)?.AddSpan(span),
    });
}

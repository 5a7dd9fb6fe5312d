// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>What was seen of one request.</summary>
/// <param name="Exchange">The request.</param>
/// <param name="Answer">What the client got.</param>
/// <param name="Telemetry">What the service said of it to others than us.</param>
/// <param name="Counted">By how much our counters rose, for each series that did.</param>
internal sealed record Seen(Exchange Exchange, Answer Answer, Telemetry Telemetry, IReadOnlyList<string> Counted);

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>What a service says of one request.</summary>
/// <param name="Spans">Spans with status, tags and events.</param>
/// <param name="Measurements">Instruments with their tags; of histograms without the value.</param>
/// <param name="Events">The names of diagnostic events, with the type of an exception.</param>
/// <param name="Records">Log records.</param>
internal sealed record Telemetry(
    IReadOnlyList<string> Spans, IReadOnlyList<string> Measurements, IReadOnlyList<string> Events, IReadOnlyList<LogRecord> Records);

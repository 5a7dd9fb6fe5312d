// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>What was seen of one host from its start to its end.</summary>
/// <param name="Exchanges">Every request, in order.</param>
/// <param name="OwnRecords">What we logged.</param>
/// <param name="OtherRecords">What others logged outside of any request.</param>
internal sealed record HostRecording(
    IReadOnlyList<Seen> Exchanges,
    IReadOnlyList<(EventId Event, LogLevel Level, string Message)> OwnRecords,
    IReadOnlyList<string> OtherRecords)
{
    public Seen Of(string exchange) => Exchanges.Single(seen => seen.Exchange.Name == exchange);
}

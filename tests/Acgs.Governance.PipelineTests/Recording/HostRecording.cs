// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>What was seen of one host from its start to its end.</summary>
/// <param name="Exchanges">Every request, in order.</param>
/// <param name="OwnStart">What we logged until the host had started.</param>
/// <param name="OtherStart">What others logged until then.</param>
internal sealed record HostRecording(
    IReadOnlyList<Seen> Exchanges,
    IReadOnlyList<(LogLevel Level, string Message)> OwnStart,
    IReadOnlyList<string> OtherStart)
{
    public Seen Of(string exchange) => Exchanges.Single(seen => seen.Exchange.Name == exchange);
}

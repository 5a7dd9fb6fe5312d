// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>What a client gets.</summary>
/// <param name="Status">The status code; 0 where no answer came.</param>
/// <param name="Headers">Header fields and trailers by name, without the date.</param>
/// <param name="Body">The body, decompressed.</param>
/// <param name="Failure">What failed while it was read.</param>
internal sealed record Answer(int Status, ILookup<string, string> Headers, string Body, string? Failure)
{
    public const string HashHeader = "X-Constitutional-Hash";

    /// <summary>All that is not ours, line by line.</summary>
    public IEnumerable<string> WithoutStamp =>
    [
        $"{Status}",
        .. Headers.Where(header => !header.Key.Equals(HashHeader, StringComparison.OrdinalIgnoreCase))
            .Select(header => $"{header.Key}: {string.Join(", ", header)}")
            .Order(StringComparer.OrdinalIgnoreCase),
        Body,
        $"failure: {Failure}",
    ];
}

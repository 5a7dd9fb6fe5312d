// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Endpoints;

/// <summary>Metadata that identifies an endpoint of the library.</summary>
/// <param name="PathKey">The configuration key of its path; <see langword="null"/> if the path is fixed.</param>
/// <param name="IsOnHealthPort">Whether it is served on the health port only, if one is set.</param>
internal sealed record OwnEndpoint(string? PathKey, bool IsOnHealthPort)
{
    /// <summary>Whether it serves health probes, which rate limiting must not reject.</summary>
    public bool IsProbe { get; init; }
}

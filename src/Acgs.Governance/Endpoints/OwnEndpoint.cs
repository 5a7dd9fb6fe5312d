// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Endpoints;

/// <summary>Metadata that tell an endpoint of the library from those of the application.</summary>
/// <param name="PathKey">The configuration key of its path; <see langword="null"/> if nothing sets it.</param>
/// <param name="IsOnHealthPort">Whether it answers at the health port alone, if there is one.</param>
internal sealed record OwnEndpoint(string? PathKey, bool IsOnHealthPort)
{
    /// <summary>Whether it answers probes: one that is turned away says that the service is down.</summary>
    public bool IsProbe { get; init; }
}

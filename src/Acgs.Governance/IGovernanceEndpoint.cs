// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance;

/// <summary>
/// An endpoint that a connector package adds to <c>MapAcgsGovernance</c>. Register it as a singleton. It is not judged by the compliance
/// middleware, needs no authorization unless the application asks for it, and stays out of request metrics, traces, caches and API documents.
/// </summary>
public interface IGovernanceEndpoint
{
    /// <summary>The path: begins with <c>/</c>. An endpoint of the application at that path comes before this one.</summary>
    string Path { get; }

    /// <summary>The configuration key that sets <see cref="Path"/>, for messages about it. Default: none, nothing sets it.</summary>
    string? PathKey => null;

    /// <summary>Whether it answers at <c>Acgs:Health:Port</c> alone, if that is set, or at every other port. Default: at every other port.</summary>
    bool IsOnHealthPort => false;

    /// <summary>Maps the endpoint at <see cref="Path"/>.</summary>
    /// <param name="endpoints">Where to map it.</param>
    void Map(IEndpointRouteBuilder endpoints);
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance;

/// <summary>
/// An endpoint that a connector package adds to <c>MapAcgsGovernance</c>. Register it as a singleton. It is exempt from evaluation, allows
/// anonymous access unless a convention says otherwise, and is excluded from request metrics, traces, caches and API descriptions.
/// </summary>
public interface IGovernanceEndpoint
{
    /// <summary>The path, starting with <c>/</c>. An endpoint of the application at the same path takes precedence.</summary>
    string Path { get; }

    /// <summary>The configuration key of <see cref="Path"/>, for messages. Default: <see langword="null"/>, the path is fixed.</summary>
    string? PathKey => null;

    /// <summary>
    /// Whether it is served on <c>Acgs:Health:Port</c> only, if that is set. Default: <see langword="false"/>, served on all other ports.
    /// </summary>
    bool IsOnHealthPort => false;

    /// <summary>Maps the endpoint at <see cref="Path"/>.</summary>
    /// <param name="endpoints">The route builder to map it to.</param>
    void Map(IEndpointRouteBuilder endpoints);
}

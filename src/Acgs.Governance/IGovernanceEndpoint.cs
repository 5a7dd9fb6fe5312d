// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance;

/// <summary>An endpoint that a connector package adds to <c>MapAcgsGovernance</c>. Register it as a singleton.</summary>
public interface IGovernanceEndpoint
{
    /// <summary>The path: begins with <c>/</c>. Requests to it are not judged by the compliance middleware.</summary>
    string Path { get; }

    /// <summary>Maps the endpoint at <see cref="Path"/>.</summary>
    /// <param name="endpoints">Where to map it.</param>
    void Map(IEndpointRouteBuilder endpoints);
}

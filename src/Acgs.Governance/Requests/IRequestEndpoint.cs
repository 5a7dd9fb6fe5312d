// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Requests;

/// <summary>An endpoint feature that replaces the server's during a request.</summary>
internal interface IRequestEndpoint : IEndpointFeature
{
    /// <summary>Restores the server's feature at the end of the request.</summary>
    void End(HttpContext context);
}

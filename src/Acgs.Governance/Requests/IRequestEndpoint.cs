// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Requests;

/// <summary>An endpoint feature that stands in for that of the server while a request is under way.</summary>
internal interface IRequestEndpoint : IEndpointFeature
{
    /// <summary>Gives the server's feature its place back; the request has ended.</summary>
    void End(HttpContext context);
}

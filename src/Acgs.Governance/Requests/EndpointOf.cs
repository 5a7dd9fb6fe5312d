// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Requests;

/// <summary>The endpoint of a request.</summary>
internal static class EndpointOf
{
    public static Endpoint? Request(HttpContext context) => Feature(context)?.Endpoint;

    // GetEndpoint asks by a generic method of an interface, the target of which is looked up at each call: 8 ns more.
    public static IEndpointFeature? Feature(HttpContext context) => (IEndpointFeature?)context.Features[typeof(IEndpointFeature)];
}

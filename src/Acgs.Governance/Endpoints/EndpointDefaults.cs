// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;

namespace Acgs.Governance.Endpoints;

/// <summary>What endpoints of the library get at the very end, unless the application has said what it wants instead.</summary>
internal static class EndpointDefaults
{
    /// <summary>Lets everybody in, also where a fallback policy of the application asks every caller who it is.</summary>
    public static void AllowAnonymous(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.Any(static item => item is IAuthorizeData or AuthorizationPolicy or IAuthorizationRequirementData))
        {
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
        }
    }

    /// <summary>Spares the endpoint the global limiter: a probe that is turned away says that the service is down.</summary>
    public static void DisableRateLimiting(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.Any(static item => item is EnableRateLimitingAttribute))
        {
            endpoint.Metadata.Add(new DisableRateLimitingAttribute());
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Acgs.Governance.Requests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;

namespace Acgs.Governance.Endpoints;

/// <summary>
/// Common conventions of the library's endpoints. Applied last, when the application's conventions and the connectors' endpoints are known.
/// </summary>
internal sealed class OwnEndpointConvention(HealthPort port)
{
    public void Apply(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<OwnEndpoint>().LastOrDefault() is not { } own)
        {
            return;
        }

        // A fallback authorization policy would apply to the endpoint, and a global rate limiter would count its requests.
        AddUnless(endpoint, new AllowAnonymousAttribute(), static item => item is IAuthorizeData or AuthorizationPolicy or IAuthorizationRequirementData);
        if (own.IsProbe)
        {
            AddUnless(endpoint, new DisableRateLimitingAttribute(), static item => item is EnableRateLimitingAttribute);
        }

        var serve = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            ServerSpan.LeaveOut(context);
            ForbidCaching(context);
            // Checked here, not in routing, where a fallback endpoint could take over and respond with 200.
            return own.IsOnHealthPort && !port.AnswersOwn(context) ? AnswerNotFound(context) : serve(context);
        };
    }

    private static void AddUnless(EndpointBuilder endpoint, object item, Func<object, bool> isAsked)
    {
        if (!endpoint.Metadata.Any(isAsked))
        {
            endpoint.Metadata.Add(item);
        }
    }

    private static void ForbidCaching(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        // Output caching ignores response headers. Metadata would apply only if it runs after routing; this feature always applies.
        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            cache.Context.AllowCacheStorage = false;
        }
    }

    private static Task AnswerNotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

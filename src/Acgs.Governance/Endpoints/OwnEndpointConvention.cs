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
/// What the endpoints of the library have in common. It comes after every other convention, when it is known what the application
/// wants, and which endpoints a connector maps along that are not ours.
/// </summary>
internal sealed class OwnEndpointConvention(HealthPort port)
{
    public void Apply(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<OwnEndpoint>().LastOrDefault() is not { } own)
        {
            return;
        }

        // A fallback policy of the application asks every caller who it is, and a global limiter counts every request.
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
            // Here and not by routing, where a fallback of the service would take over and say 200.
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
        // The output cache heeds no header. Metadata would be seen only where it comes behind routing; this is in either case.
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

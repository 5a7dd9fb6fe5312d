// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;

namespace Acgs.Governance.Endpoints;

/// <summary>Keeps the answers of an endpoint out of every cache: they are true for the moment only.</summary>
internal static class CacheGuard
{
    public static void Add(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is { } serve)
        {
            endpoint.RequestDelegate = context =>
            {
                Forbid(context);
                return serve(context);
            };
        }
    }

    private static void Forbid(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        // The output cache heeds no header. Its metadata would be seen only where it comes behind routing; this is in either case.
        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            cache.Context.AllowCacheStorage = false;
        }
    }
}

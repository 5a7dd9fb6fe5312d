// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Knows whether the pipeline has a CORS middleware. A browser shows a page the refusal of its request only if that middleware has added its
/// headers, and only the middleware knows the policy that <c>UseCors</c> was given.
/// </summary>
internal sealed class CrossOrigin(MarkedEndpoints endpoints)
{
    private volatile bool _hasMiddleware;

    /// <summary>Whether a browser asks for permission; no page can add a header to that request.</summary>
    public static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.ContainsKey(HeaderNames.Origin)
        && request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod);

    /// <summary>Whether a refusal has to go through the CORS middleware. At the end of a pipeline without endpoints nothing would write it.</summary>
    public bool Concerns(HttpRequest request) =>
        _hasMiddleware && request.Headers.ContainsKey(HeaderNames.Origin) && endpoints.Current.HasAny;

    /// <summary>
    /// Lets the service that a CORS middleware asks for tell of it. What <c>AddCors</c> registers, now or later, is taken over.
    /// </summary>
    public static void Observe(IServiceCollection services)
    {
        var registered = services.LastOrDefault(service => service.ServiceType == typeof(ICorsService) && !service.IsKeyedService);
        if (registered is null || registered.ImplementationType == typeof(CorsService))
        {
            _ = registered is not null && services.Remove(registered);
            services.AddTransient<ICorsService>(provider =>
            {
                provider.GetRequiredService<CrossOrigin>()._hasMiddleware = true;
                return ActivatorUtilities.CreateInstance<CorsService>(provider);
            });
        }
    }
}

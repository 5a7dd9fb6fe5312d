// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Detects whether the pipeline has a CORS middleware. A browser exposes a refusal to the page only with CORS headers, and only the
/// middleware knows the policy passed to <c>UseCors</c>.
/// </summary>
internal sealed class CrossOrigin(MarkedEndpoints endpoints)
{
    private volatile bool _hasMiddleware;

    /// <summary>Whether the request is a CORS preflight, to which no page can add a header.</summary>
    public static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.ContainsKey(HeaderNames.Origin)
        && request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod);

    /// <summary>
    /// Whether a refusal must pass through the CORS middleware. Without endpoints, nothing at the end of the pipeline would write it.
    /// </summary>
    public bool Concerns(HttpRequest request) =>
        _hasMiddleware && request.Headers.ContainsKey(HeaderNames.Origin) && endpoints.Current.HasAny;

    /// <summary>
    /// Decorates the service that every CORS middleware resolves, to detect the middleware. Works whether <c>AddCors</c> is called before
    /// or after.
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

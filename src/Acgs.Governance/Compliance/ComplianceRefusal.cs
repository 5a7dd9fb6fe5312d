// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Writes the refusal as a problem document (RFC 9457), through the framework's problem details service if the application registered it,
/// or as a gRPC status. The service is not added: <c>UseStatusCodePages</c> would then write JSON for the application as well.
/// </summary>
internal sealed class ComplianceRefusal(
    IEnumerable<IProblemDetailsService> services, ConstitutionalHashes hashes, IOptions<GovernanceOptions> options)
{
    private static readonly AllowAnonymousAttribute Anonymous = new();

    private readonly IProblemDetailsService? _problems = services.LastOrDefault();

    public async Task WriteAsync(HttpContext context, ComplianceRule broken)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        ForbidStorage(context);
        var details = Describe(context, broken);
        if (GrpcRefusal.FindContentType(context.Request) is { } contentType)
        {
            GrpcRefusal.Write(context.Response, contentType, details);
            return;
        }

        if (_problems is null || !await _problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = details }))
        {
            // The service declines clients that do not accept JSON; a refusal states its reason anyway.
            await context.Response.WriteAsJsonAsync(
                details, ComplianceJsonContext.Default.ProblemDetails, "application/problem+json", context.RequestAborted);
        }
    }

    /// <summary>Creates an endpoint that only writes the refusal. Routing executes it immediately, before authorization.</summary>
    public static Endpoint ToEndpoint(ComplianceRule broken, RequestDelegate write) => Create(broken, write, ShortCircuit.Metadata);

    /// <summary>
    /// Creates an endpoint that writes the refusal after the application's middleware, so that the CORS middleware applies the CORS
    /// metadata of the original endpoint. Authorization allows it.
    /// </summary>
    public static Endpoint ToCrossOriginEndpoint(ComplianceRule broken, RequestDelegate write, Endpoint? meant) =>
        Create(broken, write, [Anonymous, NoOutputCache.Instance, .. meant?.Metadata.GetOrderedMetadata<ICorsMetadata>() ?? []]);

    private static Endpoint Create(ComplianceRule broken, RequestDelegate write, params object[] metadata) =>
        new(write, new(metadata), $"Acgs.Governance {broken.Name}");

    // Output caching ignores Cache-Control of a response: an application's policy could store it.
    private static void ForbidStorage(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Features.Get<IOutputCacheFeature>() is { } cache)
        {
            cache.Context.AllowCacheStorage = false;
        }
    }

    private ProblemDetails Describe(HttpContext context, ComplianceRule broken) => new()
    {
        Type = broken.Type,
        Title = broken.Title,
        Detail = broken.Detail,
        Status = StatusCodes.Status403Forbidden,
        Extensions =
        {
            ["error"] = broken.Name,
            ["constitutional_hash"] = hashes.Active,
            ["service"] = options.Value.Service,
            ["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier,
        },
    };
}

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
/// Writes the refusal as a problem document (RFC 9457), through the framework's service where the application has it, or to a gRPC client as a
/// status. The service is not added: with it, the answers that <c>UseStatusCodePages</c> writes for the application would become JSON.
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
            // The service declines a client that does not list JSON in Accept; a refusal says why all the same.
            await context.Response.WriteAsJsonAsync(
                details, ComplianceJsonContext.Default.ProblemDetails, "application/problem+json", context.RequestAborted);
        }
    }

    /// <summary>An endpoint that does nothing but refuse. Routing executes it at once, ahead of authorization.</summary>
    public static Endpoint ToEndpoint(ComplianceRule broken, RequestDelegate write) => Create(broken, write, ShortCircuit.Metadata);

    /// <summary>
    /// An endpoint that does nothing but refuse, behind the middleware of the application, so that the CORS middleware sees it with the CORS
    /// metadata of the endpoint that was meant. Authorization lets it pass.
    /// </summary>
    public static Endpoint ToCrossOriginEndpoint(ComplianceRule broken, RequestDelegate write, Endpoint? meant) =>
        Create(broken, write, [Anonymous, NoOutputCache.Instance, .. meant?.Metadata.GetOrderedMetadata<ICorsMetadata>() ?? []]);

    private static Endpoint Create(ComplianceRule broken, RequestDelegate write, params object[] metadata) =>
        new(write, new(metadata), $"Acgs.Governance {broken.Name}");

    // Output caching does not heed Cache-Control of a response: a policy of the application may store whatever it likes.
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

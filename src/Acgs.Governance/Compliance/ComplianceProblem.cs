// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Compliance;

/// <summary>Writes the refusal as a problem document (RFC 9457) through the framework's service, or to a gRPC client as a status.</summary>
internal sealed class ComplianceProblem(
    IProblemDetailsService problems, ConstitutionalHashes hashes, IOptions<GovernanceOptions> options)
{
    public async Task WriteAsync(HttpContext context, ComplianceRule broken)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.Headers.CacheControl = "no-store";
        var details = Describe(context, broken);
        if (GrpcRefusal.FindContentType(context.Request) is { } contentType)
        {
            GrpcRefusal.Write(context.Response, contentType, details);
            return;
        }

        if (!await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = details }))
        {
            // The service declines a client that does not list JSON in Accept; a refusal says why all the same.
            await context.Response.WriteAsJsonAsync(
                details, ComplianceJsonContext.Default.ProblemDetails, "application/problem+json", context.RequestAborted);
        }
    }

    /// <summary>An endpoint that does nothing but refuse; routing executes it at once, ahead of authorization.</summary>
    public Endpoint ToEndpoint(ComplianceRule broken) =>
        new(context => WriteAsync(context, broken), new(ShortCircuit.Metadata), $"Acgs.Governance {broken.Name}");

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

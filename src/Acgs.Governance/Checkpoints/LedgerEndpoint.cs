// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Checkpoints;

/// <summary>A part of the read interface of the log (https://c2sp.org/tlog-tiles), for those who see the details of <c>/health</c>.</summary>
internal abstract class LedgerEndpoint(HealthDetailsAccess access) : IGovernanceEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public abstract string Path { get; }

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Path, Methods, ServeAsync).WithDisplayName($"Acgs.Governance {Path}");

    /// <summary>Reads what is asked for; <see langword="null"/> if there is no such thing.</summary>
    protected abstract Task<byte[]?> ReadAsync(HttpContext context);

    private async Task ServeAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        if (!await access.IsAllowedAsync(context) || await TryReadAsync(context) is not { } body)
        {
            response.StatusCode = response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : response.StatusCode;
            return;
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    // The writer and the integrator log that the store does not answer.
    private async Task<byte[]?> TryReadAsync(HttpContext context)
    {
        try
        {
            return await ReadAsync(context);
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return null;
        }
    }
}

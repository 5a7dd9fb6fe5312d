// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Endpoints;
using Acgs.Governance.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Info;

/// <summary>Says over HTTP what runs here and under which constitution.</summary>
internal sealed class InfoEndpoint(InfoDocument document, IOptions<InfoOptions> options)
{
    public const string Path = "/info";

    // Behind every endpoint but a fallback: a service that has an /info of its own keeps it, and no request is ambiguous.
    private const int Order = int.MaxValue - 1;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapMethods(Path, Methods, ServeAsync)
        .WithOrder(Order)
        .WithDisplayName($"Acgs.Governance {Path}")
        .AllowAnonymous()
        .DisableHttpMetrics()
        .ExcludeFromDescription()
        // The endpoint and not its path: what a service has of its own there, or below it, is judged.
        .WithMetadata(new ConstitutionalExemptAttribute { Reason = "It tells a caller of another constitution which one this is." });

    private Task ServeAsync(HttpContext context)
    {
        var body = document.Get(withDetails: HealthAudience.Sees(options.Value.Details, context));
        var response = context.Response;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return Task.CompletedTask;
        }

        response.BodyWriter.Write(body);
        return ResponseBody.FlushAsync(response);
    }
}

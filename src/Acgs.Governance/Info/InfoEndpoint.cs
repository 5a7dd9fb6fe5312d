// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Info;

/// <summary>Serves version and constitution of the service over HTTP.</summary>
internal sealed class InfoEndpoint(InfoDocument document, IOptions<InfoOptions> options)
{
    public const string PathKey = $"{InfoOptions.Section}:{nameof(InfoOptions.Path)}";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapMethods(options.Value.Path, Methods, ServeAsync)
        .WithDisplayName($"Acgs.Governance {options.Value.Path}");

    private async Task ServeAsync(HttpContext context)
    {
        var body = document.Get(withDetails: await HealthDetailsAccess.IsAllowedAsync(options.Value.Details, options.Value.Policy, context));
        var response = context.Response;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            response.BodyWriter.Write(body);
            await response.BodyWriter.FlushAsync();
        }
    }
}

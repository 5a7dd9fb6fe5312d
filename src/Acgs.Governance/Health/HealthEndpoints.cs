// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Serves the health questions over HTTP.</summary>
internal sealed class HealthEndpoints(HealthJudge judge, HealthDocument document, HealthAudience audience)
{
    /// <summary>The address that the operations guide curls; the others lie below it.</summary>
    public const string Root = "/health";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private int _mapped;

    /// <summary>Maps the endpoints; <see langword="false"/> if they are mapped already.</summary>
    public bool TryMap(IEndpointRouteBuilder endpoints)
    {
        if (Interlocked.Exchange(ref _mapped, 1) != 0)
        {
            return false;
        }

        Map(endpoints, Root, HealthQuestion.Overall);
        Map(endpoints, $"{Root}/live", HealthQuestion.Live);
        Map(endpoints, $"{Root}/ready", HealthQuestion.Ready);
        Map(endpoints, $"{Root}/startup", HealthQuestion.Startup);
        return true;
    }

    private void Map(IEndpointRouteBuilder endpoints, string path, HealthQuestion question) => endpoints
        .MapMethods(path, Methods, context => ServeAsync(context, question))
        .WithDisplayName($"Acgs.Governance {path}")
        .AllowAnonymous()
        .DisableHttpMetrics()
        .ExcludeFromDescription();

    private Task ServeAsync(HttpContext context, HealthQuestion question)
    {
        var answer = judge.Answer(question);
        var body = new ArrayBufferWriter<byte>(512);
        document.Write(body, answer, audience.Sees(context));
        var response = context.Response;
        response.StatusCode = answer.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        response.ContentType = "application/json";
        response.ContentLength = body.WrittenCount;
        response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted).AsTask();
    }
}

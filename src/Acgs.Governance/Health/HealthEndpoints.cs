// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Serves the health questions over HTTP.</summary>
internal sealed class HealthEndpoints(
    HealthJudge judge, HealthDocument document, HealthAudience audience, HealthPage page, HealthPort port)
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
        Map(endpoints, $"{Root}/ui", page.ServeAsync);
        Map(endpoints, $"{Root}/ui/data", page.ServeDataAsync);
        return true;
    }

    private void Map(IEndpointRouteBuilder endpoints, string path, HealthQuestion question) =>
        Map(endpoints, path, context => ServeAsync(context, question));

    private void Map(IEndpointRouteBuilder endpoints, string path, RequestDelegate serve) => endpoints
        // Here and not by routing, where a fallback of the service would take over and say 200.
        .MapMethods(path, Methods, context => port.AnswersHealth(context) ? serve(context) : AnswerNotFound(context))
        .WithDisplayName($"Acgs.Governance {path}")
        .AllowAnonymous()
        .DisableHttpMetrics()
        .ExcludeFromDescription()
        .WithMetadata(port);

    private static Task AnswerNotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private Task ServeAsync(HttpContext context, HealthQuestion question)
    {
        var answer = judge.Answer(question);
        var response = context.Response;
        response.StatusCode = answer.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        response.ContentType = "application/json";
        return document.WriteAsync(response, answer, audience.Sees(context), withBody: !HttpMethods.IsHead(context.Request.Method));
    }
}

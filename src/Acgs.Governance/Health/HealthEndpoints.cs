// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Health;

/// <summary>Serves the health questions over HTTP.</summary>
internal sealed class HealthEndpoints(HealthJudge judge, HealthDocument document, HealthAudience audience, HealthPort port)
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
        .ExcludeFromDescription()
        .WithMetadata(port);

    private Task ServeAsync(HttpContext context, HealthQuestion question)
    {
        LeaveOutOfTraces(context);
        var response = context.Response;
        // Here and not by routing, where a fallback of the service would take over and say 200.
        if (!port.AnswersHealth(context))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var answer = judge.Answer(question);
        response.StatusCode = answer.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        document.Write(response, answer, audience.Sees(context), withBody: !HttpMethods.IsHead(context.Request.Method));
        return Task.CompletedTask;
    }

    // The server has begun a span already; exporters drop one that is not recorded.
    private static void LeaveOutOfTraces(HttpContext context)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is { } activity)
        {
            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            activity.IsAllDataRequested = false;
        }
    }
}

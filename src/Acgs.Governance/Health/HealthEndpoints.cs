// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Serves the health questions over HTTP.</summary>
internal sealed class HealthEndpoints(
    HealthJudge judge,
    HealthDocument document,
    HealthReports reports,
    HealthAudience audience,
    HealthPage page,
    FirstRound first,
    IOptions<HealthOptions> options)
{
    /// <summary>The configuration key of the path.</summary>
    public const string PathKey = $"{HealthOptions.Section}:{nameof(HealthOptions.Path)}";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Below = ["", "/live", "/ready", "/startup", "/ui", "/ui/data"];

    /// <summary>The paths of all endpoints, from that of the first.</summary>
    public static IEnumerable<string> PathsOf(string root) => Below.Select(below => $"{root}{below}");

    public void Map(IEndpointRouteBuilder endpoints)
    {
        RequestDelegate[] serve =
        [
            context => ServeAsync(context, HealthQuestion.Overall),
            context => ServeAsync(context, HealthQuestion.Live),
            context => ServeAsync(context, HealthQuestion.Ready),
            context => ServeAsync(context, HealthQuestion.Startup),
            page.ServeAsync,
            page.ServeDataAsync,
        ];
        foreach (var (path, handler) in PathsOf(options.Value.Path).Zip(serve))
        {
            endpoints.MapMethods(path, Methods, handler).WithDisplayName($"Acgs.Governance {path}");
        }
    }

    private async Task ServeAsync(HttpContext context, HealthQuestion question)
    {
        if (!first.IsOver(question))
        {
            await first.WaitAsync(question, context.RequestAborted);
        }

        var withChecks = await audience.SeesAsync(context);
        var answer = judge.Answer(question);
        var response = context.Response;
        response.StatusCode = answer.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        if (options.Value.ResponseWriter is { } writer)
        {
            await writer(context, reports.Create(question, answer.Status, withChecks));
            return;
        }

        response.ContentType = "application/json";
        await document.WriteAsync(response, answer, withChecks, withBody: !HttpMethods.IsHead(context.Request.Method));
    }
}

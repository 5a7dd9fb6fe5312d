// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Page;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health;

/// <summary>Serves the health endpoints over HTTP.</summary>
internal sealed class HealthEndpoints(
    HealthEvaluator evaluator,
    HealthDocument document,
    HealthReports reports,
    HealthDetailsAccess access,
    HealthPage page,
    FirstRound first,
    IOptions<HealthOptions> options)
{
    public const string PathKey = $"{HealthOptions.Section}:{nameof(HealthOptions.Path)}";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Below = ["", "/live", "/ready", "/startup", "/ui", "/ui/data"];

    /// <summary>The paths of all endpoints below the root path.</summary>
    public static IEnumerable<string> PathsOf(string root) => Below.Select(below => $"{root}{below}");

    public void Map(IEndpointRouteBuilder endpoints)
    {
        RequestDelegate[] serve =
        [
            context => ServeAsync(context, HealthProbeKind.Overall),
            context => ServeAsync(context, HealthProbeKind.Live),
            context => ServeAsync(context, HealthProbeKind.Ready),
            context => ServeAsync(context, HealthProbeKind.Startup),
            page.ServeAsync,
            page.ServeDataAsync,
        ];
        foreach (var (path, handler) in PathsOf(options.Value.Path).Zip(serve))
        {
            endpoints.MapMethods(path, Methods, handler).WithDisplayName($"Acgs.Governance {path}");
        }
    }

    private async Task ServeAsync(HttpContext context, HealthProbeKind kind)
    {
        if (!first.IsOver(kind))
        {
            await first.WaitAsync(kind, context.RequestAborted);
        }

        var withChecks = await access.IsAllowedAsync(context);
        var health = evaluator.Evaluate(kind);
        var response = context.Response;
        response.StatusCode = health.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        if (options.Value.ResponseWriter is { } writer)
        {
            await writer(context, reports.Create(kind, health.Status, withChecks));
            return;
        }

        response.ContentType = "application/json";
        await document.WriteAsync(response, health, withChecks, withBody: !HttpMethods.IsHead(context.Request.Method));
    }
}

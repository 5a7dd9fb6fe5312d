// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Health.Page;

/// <summary>Serves the health page and its data to callers who may see the checks; responds to others with 404.</summary>
internal sealed class HealthPage(HealthEvaluator evaluator, HealthDocument document, HealthDetailsAccess access, PageData data)
{
    private readonly PageDocument _text = new();

    public async Task ServeAsync(HttpContext context)
    {
        if (!await IsShownAsync(context))
        {
            return;
        }

        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = _text.Html.Length;
        response.Headers.ContentSecurityPolicy = _text.Policy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(_text.Html, context.RequestAborted);
        }
    }

    public async Task ServeDataAsync(HttpContext context)
    {
        if (await IsShownAsync(context))
        {
            // Always 200: the page must distinguish an unhealthy service from an unreachable one.
            context.Response.ContentType = "application/json";
            var health = evaluator.Evaluate(HealthProbeKind.Overall) with { Checks = data.Current };
            await document.WriteAsync(context.Response, health, withChecks: true, withBody: !HttpMethods.IsHead(context.Request.Method));
        }
    }

    private async ValueTask<bool> IsShownAsync(HttpContext context)
    {
        var response = context.Response;
        if (await access.IsAllowedAsync(context))
        {
            response.Headers.XContentTypeOptions = "nosniff";
            return true;
        }

        response.StatusCode = StatusCodes.Status404NotFound;
        return false;
    }
}

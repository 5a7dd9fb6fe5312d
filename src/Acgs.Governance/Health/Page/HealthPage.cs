// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Health.Page;

/// <summary>Serves the health page and its data to those who may see the single checks; to others neither exists.</summary>
internal sealed class HealthPage(HealthJudge judge, HealthDocument document, HealthAudience audience, PageData data)
{
    private readonly PageText _text = new();

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
            // 200 whatever the status: the page must tell a service that is unhealthy from one that does not answer.
            context.Response.ContentType = "application/json";
            var answer = judge.Answer(HealthQuestion.Overall) with { Checks = data.Current };
            await document.WriteAsync(context.Response, answer, withChecks: true, withBody: !HttpMethods.IsHead(context.Request.Method));
        }
    }

    private async ValueTask<bool> IsShownAsync(HttpContext context)
    {
        var response = context.Response;
        if (await audience.SeesAsync(context))
        {
            response.Headers.XContentTypeOptions = "nosniff";
            return true;
        }

        response.StatusCode = StatusCodes.Status404NotFound;
        return false;
    }
}

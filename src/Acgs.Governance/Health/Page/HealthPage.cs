// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Health.Page;

/// <summary>Serves the health page and its data to those who may see the single checks; to others neither exists.</summary>
internal sealed class HealthPage(HealthJudge judge, HealthDocument document, HealthAudience audience, PageData data)
{
    private readonly PageText _text = new();

    public Task ServeAsync(HttpContext context)
    {
        if (!IsShown(context))
        {
            return Task.CompletedTask;
        }

        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = _text.Html.Length;
        response.Headers.ContentSecurityPolicy = _text.Policy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(_text.Html, 0, _text.Html.Length, context.RequestAborted);
    }

    public Task ServeDataAsync(HttpContext context)
    {
        if (!IsShown(context))
        {
            return Task.CompletedTask;
        }

        // 200 whatever the status: the page must tell a service that is unhealthy from one that does not answer.
        context.Response.ContentType = "application/json";
        var answer = judge.Answer(HealthQuestion.Overall) with { Checks = data.Current };
        return document.WriteAsync(context.Response, answer, withChecks: true, withBody: !HttpMethods.IsHead(context.Request.Method));
    }

    private bool IsShown(HttpContext context)
    {
        var response = context.Response;
        if (audience.Sees(context))
        {
            response.Headers.XContentTypeOptions = "nosniff";
            return true;
        }

        response.StatusCode = StatusCodes.Status404NotFound;
        return false;
    }
}

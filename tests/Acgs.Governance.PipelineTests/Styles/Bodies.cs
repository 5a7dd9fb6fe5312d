// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>Answers that minimal APIs and controllers have in common.</summary>
internal static class Bodies
{
    public static string Cacheable(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=3600";
        return $"made once: {Guid.NewGuid()}";
    }

    public static async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain";
        foreach (var part in new[] { "one,", "two,", "three" })
        {
            await context.Response.WriteAsync(part, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    /// <summary>Calls another service, and says what arrived there.</summary>
    public static async Task<string> CallAsync(IHttpClientFactory clients, CancellationToken aborted)
    {
        using var client = clients.CreateClient();
        return await client.GetStringAsync(Backend.Address, aborted);
    }

    public static async Task ThrowLateAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync("begun", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        throw new InvalidOperationException("thrown after the response had begun");
    }

    /// <summary>Fails for a reason of its own after its client has gone.</summary>
    public static async Task WaitAndFailAsync(Arrivals arrivals, CancellationToken aborted)
    {
        try
        {
            await arrivals.WaitAsync(aborted);
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException("thrown after the client had gone");
        }
    }
}

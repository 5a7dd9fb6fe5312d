// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>The check and the stamp as a developer of a service writes them.</summary>
internal sealed class HandWrittenCheck(RequestDelegate next)
{
    private const string Header = "X-Constitutional-Hash";

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = Hashes.Active;
            return Task.CompletedTask;
        });
        if (context.Request.Headers.TryGetValue(Header, out var stated) && stated != Hashes.Active)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(new { error = "constitutional_hash_mismatch", constitutional_hash = Hashes.Active });
            return;
        }

        await next(context);
    }
}

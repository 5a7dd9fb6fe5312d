// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using KestrelServer = Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServer;

namespace Acgs.Governance.Requests;

/// <summary>
/// What a request that ended in an exception counts as, and how Kestrel answers it: as it would by itself, but with the stamp. The
/// exception is the server's in any case, which logs it and hands it to telemetry.
/// </summary>
internal sealed class FailedRequests(IServer server)
{
    // A server of tests hands the exception to its client, and others answer in ways of their own.
    private readonly bool _isKestrel = server.GetType().Assembly == typeof(KestrelServer).Assembly;

    /// <summary>The status that the client has got, or will get.</summary>
    public static int StatusOf(HttpContext context, Exception exception) => exception switch
    {
        _ when context.Response.HasStarted => context.Response.StatusCode,
        OperationCanceledException or IOException when IsAborted(context) => StatusCodes.Status499ClientClosedRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Completes the response, if there can be one. Kestrel's own answer runs no callbacks, and so has no stamp; it makes none where there is one.</summary>
    public Task AnswerAsync(HttpContext context, Exception exception) =>
        _isKestrel && !context.Response.HasStarted && !IsAborted(context) && !EndsConnection(context, exception)
            ? CompleteAsync(context, exception)
            : Task.CompletedTask;

    // Kestrel reads no other request from where it could not read this one. A client that closes on our answer before Kestrel sees the
    // exception would make an aborted request of it, which has neither a log record nor an error type: telemetry comes before the stamp.
    private static bool EndsConnection(HttpContext context, Exception exception) =>
        exception is BadHttpRequestException && !HttpProtocol.IsHttp2(context.Request.Protocol) && !HttpProtocol.IsHttp3(context.Request.Protocol);

    private static async Task CompleteAsync(HttpContext context, Exception exception)
    {
        var response = context.Response;
        response.Clear();
        response.StatusCode = StatusOf(context, exception);
        response.ContentLength = 0;
        await Body(context).CompleteAsync();
    }

    // Below the body that a middleware put in its place, and did not take away when the exception came by.
    private static IHttpResponseBodyFeature Body(HttpContext context)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        while (body is StreamResponseBodyFeature { PriorFeature: { } prior })
        {
            body = prior;
        }

        return body;
    }

    private static bool IsAborted(HttpContext context) => context.RequestAborted.IsCancellationRequested;
}

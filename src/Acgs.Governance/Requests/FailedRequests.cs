// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using KestrelServer = Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServer;

namespace Acgs.Governance.Requests;

/// <summary>
/// Determines the status of requests that end in an exception and completes them as Kestrel would, but with the stamp. The server still
/// receives the exception, logs it and passes it to telemetry.
/// </summary>
internal sealed class FailedRequests(IServer server)
{
    // The test server passes the exception to its client, and other servers respond in their own ways.
    private readonly bool _isKestrel = server.GetType().Assembly == typeof(KestrelServer).Assembly;

    /// <summary>The status that the client received or will receive.</summary>
    public static int StatusOf(HttpContext context, Exception exception) => exception switch
    {
        _ when context.Response.HasStarted => context.Response.StatusCode,
        OperationCanceledException or IOException when IsAborted(context) => StatusCodes.Status499ClientClosedRequest,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>
    /// Completes the response if possible. Kestrel's own response runs no callbacks and so has no stamp; it sends none if one exists.
    /// </summary>
    public Task AnswerAsync(HttpContext context, Exception exception) =>
        _isKestrel && !context.Response.HasStarted && !IsAborted(context) && !EndsConnection(context, exception)
            ? CompleteAsync(context, exception)
            : Task.CompletedTask;

    // Kestrel cannot read another request after an unreadable one. A client that closes the connection on our response before Kestrel sees
    // the exception would turn it into an aborted request, without log record and error type: telemetry takes precedence over the stamp.
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

    // The server's body, in case middleware replaced it and did not restore it on the exception.
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

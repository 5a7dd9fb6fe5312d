// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Alerts;

/// <summary>Receives alerts over HTTP. The status tells the sender whether to try again; it learns nothing of why it was refused.</summary>
internal static class AlertReceiverEndpoint
{
    /// <summary>Serves a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="handle">Handles an alert.</param>
    public static async Task ServeAsync(HttpContext context, Func<Alert, HttpContext, Task> handle)
    {
        var receiver = context.RequestServices.GetRequiredService<AlertReceiver>();
        var headers = context.Request.Headers;
        var body = await ReadBodyAsync(context);
        var (reception, alert) = receiver.Receive(
            One(headers[WebhookSignature.IdHeader]), One(headers[WebhookSignature.TimestampHeader]), One(headers[WebhookSignature.SignatureHeader]), body.Span);
        context.Response.StatusCode = Status(reception);
        if (reception == AlertReception.New)
        {
            await HandleAsync(receiver, alert!, context, handle);
        }
        else if (reception is not (AlertReception.Repeated or AlertReception.Running))
        {
            context.RequestServices.GetRequiredService<AlertReceiverLog>().Refuse(context.GetEndpoint()?.DisplayName ?? context.Request.Path, reception);
        }
    }

    private static int Status(AlertReception reception) => reception switch
    {
        AlertReception.New or AlertReception.Repeated => StatusCodes.Status204NoContent,
        AlertReception.Running => StatusCodes.Status409Conflict,
        AlertReception.TooLarge => StatusCodes.Status413PayloadTooLarge,
        AlertReception.WrongSignature or AlertReception.WrongTime => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status400BadRequest,
    };

    private static string? One(StringValues values) => values.Count == 1 ? values[0] : null;

    private static async Task HandleAsync(AlertReceiver receiver, Alert alert, HttpContext context, Func<Alert, HttpContext, Task> handle)
    {
        var isHandled = false;
        try
        {
            await handle(alert, context);
            isHandled = true;
        }
        finally
        {
            receiver.End(alert, isHandled);
        }
    }

    // One byte more than allowed is enough to know.
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext context)
    {
        var body = new byte[(int)Math.Min(context.Request.ContentLength ?? AlertJson.MostBytes, AlertJson.MostBytes) + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, context.RequestAborted);
        return body.AsMemory(0, length);
    }
}

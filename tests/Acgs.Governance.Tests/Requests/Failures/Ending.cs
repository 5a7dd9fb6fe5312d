// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Requests.Failures;

/// <summary>The ways in which a request of an application can fail, one path for each.</summary>
internal static class Ending
{
    private static readonly Dictionary<string, RequestDelegate> Endpoints = new()
    {
        ["/at-once"] = _ => throw new InvalidOperationException("broken on purpose"),
        ["/after-a-wait"] = async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("broken on purpose");
        },
        ["/with-headers"] = context =>
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers["X-Half-Done"] = "yes";
            context.Response.ContentLength = 5;
            throw new InvalidOperationException("broken on purpose");
        },
        ["/unsent"] = context =>
        {
            context.Response.BodyWriter.Write("unsent"u8);
            throw new InvalidOperationException("broken on purpose");
        },
        ["/half-sent"] = async context =>
        {
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            throw new InvalidOperationException("too late");
        },
        ["/replaced-body"] = async context =>
        {
            context.Response.Body = new MemoryStream();
            await context.Response.WriteAsync("kept back");
            throw new InvalidOperationException("broken on purpose");
        },
        ["/canceled"] = _ => throw new OperationCanceledException("canceled by the application"),
        ["/bad-request"] = _ => throw new BadHttpRequestException("not as it should be", StatusCodes.Status422UnprocessableEntity),
        ["/upload"] = context => context.Request.Body.CopyToAsync(Stream.Null),
        ["/unread"] = _ => throw new InvalidOperationException("the body was not read"),
        ["/given-up"] = context => UntilAbortedAsync(context, new OperationCanceledException(context.RequestAborted)),
        ["/cut-off"] = context => UntilAbortedAsync(context, new IOException("the connection is gone")),
        ["/broken-meanwhile"] = context => UntilAbortedAsync(context, new InvalidOperationException("broken on purpose")),
        ["/ok"] = context => context.Response.WriteAsync("ok"),
    };

    public static void Map(WebApplication app)
    {
        foreach (var (path, endpoint) in Endpoints)
        {
            app.MapMethods(path, ["GET", "HEAD", "POST"], endpoint);
        }
    }

    private static async Task UntilAbortedAsync(HttpContext context, Exception exception)
    {
        var aborted = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(aborted.SetResult);
        await aborted.Task;
        throw exception;
    }
}

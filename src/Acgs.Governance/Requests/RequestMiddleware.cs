// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Requests;

/// <summary>The outermost middleware: stamps every response and counts every request, whatever happens further in.</summary>
internal sealed partial class RequestMiddleware
{
    private readonly RequestDelegate _next;
    private readonly RequestMetrics _metrics;
    private readonly EndpointTraitsCache _traits;
    private readonly TimeProvider _time;
    private readonly double _secondsPerTick;
    private readonly ILogger<RequestMiddleware> _logger;
    private readonly StringValues _stamp;
    private readonly Func<object, Task> _stampResponse;

    public RequestMiddleware(
        RequestDelegate next, ConstitutionalHashes hashes, RequestMetrics metrics, EndpointTraitsCache traits, TimeProvider time, ILogger<RequestMiddleware> logger)
    {
        _next = next;
        _metrics = metrics;
        _traits = traits;
        _time = time;
        _secondsPerTick = 1.0 / time.TimestampFrequency;
        _logger = logger;
        _stamp = hashes.Active;
        // One delegate for all requests, with the context as its state: a closure would cost an allocation each.
        _stampResponse = StampResponse;
    }

    public Task InvokeAsync(HttpContext context)
    {
        // Not set here: Response.Clear() would take it away again. Callbacks outlive a cleared response.
        context.Response.OnStarting(_stampResponse, context);
        ServerSpan.Tag(context, _stamp.ToString());
        var started = _time.GetTimestamp();
        var answer = AnswerAsync(context);
        if (!answer.IsCompletedSuccessfully)
        {
            return FinishAsync(context, answer, started);
        }

        Count(context, started);
        return Task.CompletedTask;
    }

    private Task AnswerAsync(HttpContext context)
    {
        try
        {
            return _next(context);
        }
        catch (Exception thrown)
        {
            return Task.FromException(thrown);
        }
    }

    // Apart, because most requests never wait: those need no state of an asynchronous method.
    private async Task FinishAsync(HttpContext context, Task answer, long started)
    {
        try
        {
            await answer;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            Answer(context, exception);
        }
        finally
        {
            Count(context, started);
        }
    }

    // A server that sees the exception itself answers 500 without running callbacks, so without the stamp.
    private void Answer(HttpContext context, Exception exception)
    {
        context.Response.Clear();
        if (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        else if (exception is BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
            Log.BadRequest(_logger, bad.StatusCode, bad);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            Log.UnhandledException(_logger, exception);
        }
    }

    private Task StampResponse(object state)
    {
        ((HttpContext)state).Response.Headers[ConstitutionalHashes.HeaderName] = _stamp;
        return Task.CompletedTask;
    }

    private void Count(HttpContext context, long started)
    {
        var elapsed = _time.GetTimestamp() - started;
        var feature = EndpointOf.Feature(context);
        if (feature?.Endpoint is not { } endpoint || _traits.Of(endpoint).IsCounted)
        {
            _metrics.Record(context.Response.StatusCode, elapsed * _secondsPerTick);
        }

        (feature as IRequestEndpoint)?.End(context);
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Error, "A request ended in an unhandled exception and was answered 500.", EventName = "UnhandledException")]
        public static partial void UnhandledException(ILogger logger, Exception exception);

        [LoggerMessage(1002, LogLevel.Debug, "A request could not be read and was answered {Status}.", EventName = "BadRequest")]
        public static partial void BadRequest(ILogger logger, int status, Exception exception);
    }
}

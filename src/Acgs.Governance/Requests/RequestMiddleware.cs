// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Requests;

/// <summary>The outermost middleware: stamps every response and counts every request, whatever happens further in.</summary>
internal sealed class RequestMiddleware
{
    private readonly RequestDelegate _next;
    private readonly RequestMetrics _metrics;
    private readonly EndpointTraitsCache _traits;
    private readonly TimeProvider _time;
    private readonly double _secondsPerTick;
    private readonly FailedRequests _failed;
    private readonly string _hash;
    private readonly StringValues _stamp;
    private readonly Func<object, Task> _stampResponse;

    public RequestMiddleware(
        RequestDelegate next, ConstitutionalHashes hashes, RequestMetrics metrics, EndpointTraitsCache traits, TimeProvider time, IServer server)
    {
        _next = next;
        _metrics = metrics;
        _traits = traits;
        _time = time;
        _secondsPerTick = 1.0 / time.TimestampFrequency;
        _failed = new(server);
        _hash = hashes.Active;
        _stamp = _hash;
        // One delegate for all requests, with the context as its state: a closure would cost an allocation each.
        _stampResponse = StampResponse;
    }

    public Task InvokeAsync(HttpContext context)
    {
        // Not set here: Response.Clear() would take it away again. Callbacks outlive a cleared response.
        context.Response.OnStarting(_stampResponse, context);
        ServerSpan.Tag(context, _hash);
        var started = _time.GetTimestamp();
        Task answer;
        try
        {
            answer = _next(context);
        }
        catch (Exception thrown)
        {
            answer = Task.FromException(thrown);
        }

        if (!answer.IsCompletedSuccessfully)
        {
            return FinishAsync(context, answer, started);
        }

        Count(context, context.Response.StatusCode, started);
        return Task.CompletedTask;
    }

    // Apart, because most requests never wait: those need no state of an asynchronous method.
    private async Task FinishAsync(HttpContext context, Task answer, long started)
    {
        try
        {
            await answer;
        }
        catch (Exception exception)
        {
            var status = FailedRequests.StatusOf(context, exception);
            // What goes wrong with the answer must not hide what went wrong with the request.
            await _failed.AnswerAsync(context, exception).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Count(context, status, started);
            throw;
        }

        Count(context, context.Response.StatusCode, started);
    }

    private Task StampResponse(object state)
    {
        ((HttpContext)state).Response.Headers[ConstitutionalHashes.HeaderName] = _stamp;
        return Task.CompletedTask;
    }

    private void Count(HttpContext context, int status, long started)
    {
        var elapsed = _time.GetTimestamp() - started;
        var feature = EndpointOf.Feature(context);
        if (feature?.Endpoint is not { } endpoint || _traits.Of(endpoint).IsCounted)
        {
            _metrics.Record(status, elapsed * _secondsPerTick);
        }

        (feature as IRequestEndpoint)?.End(context);
    }
}

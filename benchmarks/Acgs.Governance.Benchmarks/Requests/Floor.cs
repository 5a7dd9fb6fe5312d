// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>
/// The least that stamp, check, counters and duration can cost by hand on this stack: everything is a constant, and nothing is asked that
/// the answer does not need. No options, modes, exemptions, requirements or endpoints, no spans, no error is answered.
/// </summary>
internal sealed class Floor
{
    public const string Meter = "Acgs.Governance.Benchmarks";

    private const string Header = "X-Constitutional-Hash";

    private static readonly StringValues Stamp = Hashes.Active;
    private static readonly Func<object, Task> StampResponse = static context =>
    {
        ((HttpContext)context).Response.Headers[Header] = Stamp;
        return Task.CompletedTask;
    };

    private static readonly KeyValuePair<string, object?> Class = new("status", "2xx");
    private static readonly double SecondsPerTick = 1.0 / Stopwatch.Frequency;

    private readonly RequestDelegate _next;
    private readonly Histogram<double> _duration;
    private long _requests;
    private long _successes;

    public Floor(RequestDelegate next, IMeterFactory factory)
    {
        _next = next;
        var meter = factory.Create(Meter);
        meter.CreateObservableCounter("floor.requests", () => Volatile.Read(ref _requests), "{request}");
        meter.CreateObservableCounter("floor.compliance.success", () => Volatile.Read(ref _successes));
        _duration = meter.CreateHistogram("floor.request.duration", "s", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [.00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10],
        });
    }

    public Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        context.Response.OnStarting(StampResponse, context);
        if (context.Request.Headers[Header] != Hashes.Active)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        Interlocked.Increment(ref _successes);
        var answer = _next(context);
        Interlocked.Increment(ref _requests);
        _duration.Record((Stopwatch.GetTimestamp() - started) * SecondsPerTick, Class);
        return answer;
    }
}

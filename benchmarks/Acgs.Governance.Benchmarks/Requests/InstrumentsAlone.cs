// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>
/// Hands to the SDK what Acgs.Governance hands to it for each request, one duration, and does nothing else: what is left of a request is
/// then the clock and the SDK's own aggregation. The counters are read when somebody scrapes.
/// </summary>
internal sealed class InstrumentsAlone
{
    public const string Meter = "Acgs.Governance.Benchmarks";

    private static readonly KeyValuePair<string, object?> Class = new("status", "2xx");

    private readonly RequestDelegate _next;
    private readonly Histogram<double> _duration;

    public InstrumentsAlone(RequestDelegate next, IMeterFactory factory)
    {
        _next = next;
        var meter = factory.Create(Meter);
        _duration = meter.CreateHistogram("alone.request.duration", "s", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [.00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10],
        });
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        await _next(context);
        _duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, Class);
    }
}

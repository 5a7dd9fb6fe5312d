// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>
/// Writes what Acgs.Governance writes for a request that states the active hash, and does nothing else: what is left of a request is then the
/// SDK's own aggregation.
/// </summary>
internal sealed class InstrumentsAlone
{
    public const string Meter = "Acgs.Governance.Benchmarks";

    private static readonly KeyValuePair<string, object?> Code = new("status", "200");
    private static readonly KeyValuePair<string, object?> Class = new("status", "2xx");

    private readonly RequestDelegate _next;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _evaluated;
    private readonly Counter<long> _successes;
    private readonly Histogram<double> _duration;

    public InstrumentsAlone(RequestDelegate next, IMeterFactory factory)
    {
        _next = next;
        var meter = factory.Create(Meter);
        _requests = meter.CreateCounter<long>("alone.requests", "{request}");
        _evaluated = meter.CreateCounter<long>("alone.compliance");
        _successes = meter.CreateCounter<long>("alone.compliance.success");
        _duration = meter.CreateHistogram("alone.request.duration", "s", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [.00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10],
        });
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        await _next(context);
        _evaluated.Add(1);
        _successes.Add(1);
        _requests.Add(1, Code);
        _duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, Class);
    }
}

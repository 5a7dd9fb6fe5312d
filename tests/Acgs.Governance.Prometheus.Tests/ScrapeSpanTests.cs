// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics;
using Acgs.Governance.Tests;

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>A scrape every few seconds would fill a trace store with nothing.</summary>
[Collection(nameof(Formats))]
public sealed class ScrapeSpanTests
{
    [Theory]
    [InlineData("/metrics", false)]
    [InlineData("/nowhere", true)]
    public async Task Span_OfAScrape_IsNotRecorded(string path, bool expected)
    {
        var trace = ActivityTraceId.CreateRandom();
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        await using (var host = await GovernedHost.StartAsync(governance => governance.AddPrometheus()))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
            using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        Assert.Equal([expected], ended.Where(span => span.TraceId == trace).Select(span => span.Recorded));
    }
}

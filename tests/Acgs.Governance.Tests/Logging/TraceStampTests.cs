// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Logging;

public sealed class TraceStampTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task Record_InsideARequest_CarriesTheIdsOfItsActivity()
    {
        var ids = new TaskCompletionSource<(string Trace, string Span)>();
        await using var app = await GovernedApp.StartAsync(map: app => app.MapGet("/log", (ILogger<TraceStampTests> logger) =>
        {
            logger.LogInformation("inside");
            ids.SetResult((Activity.Current!.TraceId.ToHexString(), Activity.Current.SpanId.ToHexString()));
        }));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/log", UriKind.Relative));
        request.Headers.Add("traceparent", $"00-{TraceId}-b7ad6b7169203331-01");

        using var response = await app.SendAsync(request);

        await app.StopAsync();
        var record = Assert.Single(app.Logs.GetSnapshot(), record => record.Message == "inside");
        var (trace, span) = await ids.Task;
        Assert.Equal(TraceId, trace);
        Assert.NotEqual("b7ad6b7169203331", span);
        Assert.Equal([("span_id", span), ("trace_id", trace)], Ids(record));
    }

    [Fact]
    public async Task Refusal_IsLoggedWithTheTraceThatItsAnswerNames()
    {
        await using var app = await GovernedApp.StartAsync();

        using var response = await app.GetAsync("/api", Hash.Foreign);
        var answer = (await Problem.MembersAsync(response)).Single(member => member.Name == "traceId").Value;

        await app.StopAsync();
        var record = Assert.Single(app.Logs.GetSnapshot(), record => record.Id.Id == 1101);
        Assert.Equal(answer.Split('-')[1], record.GetStructuredStateValue("TraceId"));
        // Of a span of its own: that of the request has ended.
        Assert.Contains(("trace_id", answer.Split('-')[1]), Ids(record));
    }

    [Fact]
    public async Task Record_OutsideAnyActivity_CarriesNoIds()
    {
        await using var app = await GovernedApp.StartAsync();
        Activity.Current = null;

        app.Services.GetRequiredService<ILogger<TraceStampTests>>().LogInformation("outside");

        Assert.Empty(Ids(app.Logs.LatestRecord));
    }

    private static IEnumerable<(string Key, string? Value)> Ids(FakeLogRecord record) =>
        record.StructuredState!.Where(pair => pair.Key is "trace_id" or "span_id")
            .Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal);
}

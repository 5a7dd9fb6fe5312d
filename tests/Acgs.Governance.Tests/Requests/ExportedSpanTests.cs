// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Acgs.Governance.Tests.Requests;

/// <summary>The spans of a real server, as OpenTelemetry exports them.</summary>
public sealed class ExportedSpanTests
{
    private readonly ActivityTraceId _trace = ActivityTraceId.CreateRandom();
    private readonly List<Activity> _exported = [];

    [Theory]
    [InlineData("/api", null, 200)]
    [InlineData("/api", Hash.Active, 200)]
    [InlineData("/api", Hash.Foreign, 403)]
    [InlineData("/nowhere", null, 404)]
    [InlineData("/fail", null, 500)]
    [InlineData("/exempt", Hash.Foreign, 200)]
    [InlineData("/short", null, 200)]
    public async Task Span_OfEveryRequest_IsExportedWithTheActiveHashOnce(string path, string? stated, int status)
    {
        Assert.Equal(status, await AskAsync(path, stated));

        var span = Assert.Single(_exported, span => span.TraceId == _trace);
        Assert.Equal(ActivityKind.Server, span.Kind);
        Assert.Equal([new("constitutional.hash", Hash.Active)], span.TagObjects.Where(tag => tag.Key == "constitutional.hash"));
        Assert.Equal(status, span.GetTagItem("http.response.status_code"));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ui")]
    [InlineData("/info")]
    [InlineData("/connector")]
    public async Task Span_OfAnEndpointOfOurs_IsNotExported(string path)
    {
        Assert.Equal(200, await AskAsync(path, stated: null));

        Assert.DoesNotContain(_exported, span => span.TraceId == _trace);
    }

    // The list is read when the host, and with it the exporter, is gone: no other test writes to it any more.
    private async Task<int> AskAsync(string path, string? stated)
    {
        await using var app = await SpanPaths.StartAsync(builder => builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddInMemoryExporter(_exported)));
        var status = await SpanPaths.AskAsync(app, path, stated, $"00-{_trace}-b7ad6b7169203331-01");
        await app.StopAsync();
        return status;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Requests;

/// <summary>The spans of a real server, as a listener of .NET hears them.</summary>
public sealed class TaggedSpanTests
{
    [Theory]
    [InlineData("/api", null, 200)]
    [InlineData("/api", Hash.Older, 200)]
    [InlineData("/api", Hash.Foreign, 403)]
    [InlineData("/nowhere", null, 404)]
    [InlineData("/fail", null, 500)]
    [InlineData("/exempt", Hash.Foreign, 200)]
    [InlineData("/short", null, 200)]
    [InlineData("/child", null, 200)]
    public async Task Span_OfEveryRequest_StatesTheActiveHashOnce(string path, string? stated, int status)
    {
        using var spans = new SpansOfOneTrace();
        await using var app = await SpanPaths.StartAsync();

        Assert.Equal(status, await SpanPaths.AskAsync(app, path, stated, spans.Parent));

        await app.StopAsync();
        var span = Assert.Single(spans.Ended);
        Assert.Equal((ActivityKind.Server, true, true), (span.Kind, span.Recorded, span.IsAllDataRequested));
        Assert.Equal([new("constitutional.hash", Hash.Active)], span.TagObjects.Where(tag => tag.Key.Contains("constitutional", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    [InlineData("/health/ui")]
    [InlineData("/health/ui/data")]
    [InlineData("/info")]
    [InlineData("/connector")]
    public async Task Span_OfAnEndpointOfOurs_IsNotRecorded(string path)
    {
        using var spans = new SpansOfOneTrace();
        await using var app = await SpanPaths.StartAsync();

        Assert.Equal(200, await SpanPaths.AskAsync(app, path, null, spans.Parent));

        await app.StopAsync();
        var span = Assert.Single(spans.Ended);
        Assert.Equal((false, false), (span.Recorded, span.IsAllDataRequested));
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;

namespace Acgs.Governance.Tests.Requests;

public sealed class RequestCountTests
{
    [Fact]
    public async Task Status_OutOfRange_IsCountedAs500()
    {
        await using var app = await GovernedApp.StartAsync(map: app => app.MapGet("/odd", context =>
        {
            context.Response.StatusCode = 799;
            return Task.CompletedTask;
        }));

        var answer = await RawHttp.SendAsync(app.Port, "GET /odd HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 799", answer, StringComparison.Ordinal);
        await app.StopAsync();
        Assert.Equal(["status=500 1"], app.Metrics.Counted("acgs.requests"));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task HealthEndpoint_StaysOutOfTheRequestMetrics(string path)
    {
        await using var app = await GovernedApp.StartAsync();

        using var health = await app.GetAsync(path);
        using var api = await app.GetAsync("/api");

        await app.StopAsync();
        Assert.Equal(["status=200 1"], app.Metrics.Counted("acgs.requests"));
        Assert.Single(app.Metrics.Of("acgs.request.duration"));
        Assert.Empty(app.Metrics.Counted("acgs.constitutional.compliance"));
    }

    [Fact]
    public async Task Duration_OfARequest_IsTheTimeOnTheClockOfTheHost()
    {
        var time = new TestTime();
        await using var app = await GovernedApp.StartAsync(
            build: builder => builder.UseTime(time),
            map: app => app.MapGet("/slow", () =>
            {
                time.Advance(TimeSpan.FromMilliseconds(1_250));
                return "done";
            }));

        using var response = await app.GetAsync("/slow");

        await app.StopAsync();
        Assert.Equal([new Measured("acgs.request.duration", 1.25, "status=2xx")], app.Metrics.Of("acgs.request.duration"));
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.StandIns;

namespace Acgs.Governance.Tests.Health.Dependencies;

public sealed class HttpProbeStatusTests
{
    [Theory]
    [InlineData(200, 200)]
    [InlineData(204, 204)]
    [InlineData(503, 503)]
    [InlineData(302, 302)]
    public async Task Answer_WithTheExpectedStatus_IsHealthy(int answered, int expected)
    {
        await using var peer = new StandIn(Answers.Always(Answers.Status(answered)));
        await using var app = await WatchedPeer.StartAsync(peer.Url, configure: options => options.ExpectedStatus = expected);

        Assert.Equal("healthy 1", await app.ReportAsync());
        Assert.Equal(
            $"GET /health HTTP/1.1\r\nHost: 127.0.0.1:{peer.Port}\r\nUser-Agent: acgs-health\r\n\r\n", Assert.Single(peer.Requests));
    }

    [Theory]
    [InlineData(500, "HttpRequestException(500)")]
    [InlineData(401, "HttpRequestException(401)")]
    [InlineData(204, "HttpRequestException(204)")]
    public async Task Answer_WithAnotherStatus_IsHttpStatus(int answered, string cause)
    {
        await using var peer = new StandIn(Answers.Always(Answers.Status(answered)));
        await using var app = await WatchedPeer.StartAsync(peer.Url);

        Assert.Equal("unhealthy http_status 0", await app.ReportAsync());
        Assert.Equal(cause, await app.CauseAsync());
    }

    [Theory]
    [InlineData(200, "healthy 1")]
    [InlineData(500, "unhealthy http_status 0")]
    public async Task Answer_WithSecrets_LeavesTheProcessNowhere(int answered, string expected)
    {
        await using var peer = new StandIn(Answers.Always($"HTTP/1.1 {answered} secret\r\nX-Note: secret\r\nContent-Length: 6\r\n\r\nsecret"));
        await using var app = await WatchedPeer.StartAsync($"{peer.Url}/secret?token=secret");

        Assert.Equal(expected, await app.ReportAsync());
        Assert.StartsWith("GET /health/secret?token=secret HTTP/1.1\r\n", Assert.Single(peer.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithABodyWithoutEnd_IsHealthyAtOnce()
    {
        await using var peer = new StandIn(Answers.EndlessBody);
        await using var app = await WatchedPeer.StartAsync(peer.Url);

        Assert.Equal("healthy 1", await app.ReportAsync());
        await peer.ClosedAsync();
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var target = new StandIn(Answers.Always(Answers.Ok));
        await using var peer = new StandIn(Answers.Always(Answers.Status(302, $"Location: {target.Url}\r\n")));
        await using var app = await WatchedPeer.StartAsync(peer.Url);

        Assert.Equal("unhealthy http_status 0", await app.ReportAsync());
        Assert.Equal((1, 0), (peer.Accepted, target.Accepted));
    }
}

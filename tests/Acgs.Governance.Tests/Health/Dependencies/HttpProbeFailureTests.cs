// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Tests.StandIns;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Health.Dependencies;

public sealed class HttpProbeFailureTests
{
    [Theory]
    [InlineData(nameof(Answers.Reset), "HttpRequestException > IOException > SocketException(ConnectionReset)")]
    [InlineData(nameof(Answers.EarlyEnd), "HttpRequestException(ResponseEnded) > HttpIOException")]
    [InlineData(nameof(Answers.OtherProtocol), "HttpRequestException(InvalidResponse)")]
    [InlineData(nameof(Answers.LongHeaders), "HttpRequestException(ConfigurationLimitExceeded)")]
    public async Task Answer_ThatIsNoHttp_IsProtocol(string script, string cause)
    {
        await using var peer = new StandIn(Script(script));
        await using var app = await WatchedPeer.StartAsync(peer.Url);

        Assert.Equal("unhealthy protocol 0", await app.ReportAsync());
        Assert.Equal(cause, await app.CauseAsync());
        await peer.ClosedAsync();
    }

    [Theory]
    [InlineData("http", nameof(Answers.Silence))]
    [InlineData("http", nameof(Answers.SlowHeaders))]
    [InlineData("https", nameof(Answers.Silence))]
    public async Task Answer_ThatDoesNotComeToAnEnd_IsTimeoutAtTheDeadlineAndTheSocketIsClosed(string scheme, string script)
    {
        await using var peer = new StandIn(Script(script));
        var clock = Stopwatch.StartNew();
        await using var app = await WatchedPeer.StartAsync($"{scheme}://127.0.0.1:{peer.Port}/", timeout: "00:00:00.500");

        Assert.Equal("unhealthy timeout 0", await app.ReportAsync());
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(15));
        await peer.ClosedAsync();
        Assert.Equal(1, peer.Accepted);
    }

    [Fact]
    public async Task Address_WhereNobodyListens_IsRefused()
    {
        await using var app = await WatchedPeer.StartAsync($"http://127.0.0.1:{Ports.GetFree()}/");

        Assert.Equal("unhealthy refused 0", await app.ReportAsync());
        Assert.Equal("HttpRequestException(ConnectionError) > SocketException(ConnectionRefused)", await app.CauseAsync());
    }

    [Fact]
    public async Task Name_ThatDoesNotResolve_IsDns()
    {
        // RFC 6761, section 6.4: no name under it exists anywhere.
        await using var app = await WatchedPeer.StartAsync("http://acgs.invalid/secret");

        Assert.Equal("unhealthy dns 0", await app.ReportAsync());
        Assert.DoesNotContain("acgs.invalid", Hosting.RecordText.Of(app.Logs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_OfPlainHttp_IsProtocol()
    {
        await using var peer = new StandIn(Answers.OtherProtocol);
        await using var app = await WatchedPeer.StartAsync($"https://127.0.0.1:{peer.Port}/");

        Assert.Equal("unhealthy protocol 0", await app.ReportAsync());
    }

    [Fact]
    public async Task Failure_OfAnOptionalDependency_OnlyDegrades()
    {
        await using var app = await WatchedPeer.StartAsync($"http://127.0.0.1:{Ports.GetFree()}/", optional: true);

        Assert.Equal("degraded refused 0.5", await app.ReportAsync());
    }

    private static Func<StandInConnection, Task> Script(string name) => name switch
    {
        nameof(Answers.Reset) => Answers.Reset,
        nameof(Answers.EarlyEnd) => Answers.EarlyEnd,
        nameof(Answers.OtherProtocol) => Answers.OtherProtocol,
        nameof(Answers.LongHeaders) => Answers.LongHeaders,
        nameof(Answers.SlowHeaders) => Answers.SlowHeaders,
        _ => Answers.Silence,
    };
}

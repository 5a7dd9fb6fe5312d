// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.StandIns;

namespace Acgs.Governance.Tests.Health.Dependencies;

public sealed class GovernedPeerTests
{
    private const string Healthy = "healthy 1";
    private const string Mismatch = "unhealthy constitution_mismatch 0";

    [Theory]
    [InlineData($"{Hash.Header}: {Hash.Active}\r\n", Healthy)]
    [InlineData($"x-constitutional-hash:{Hash.Active}  \r\n", Healthy)]
    [InlineData($"{Hash.Header}: {Hash.Older}\r\n", Healthy)]
    [InlineData($"{Hash.Header}: {Hash.Foreign}\r\n", Mismatch)]
    [InlineData("", Mismatch)]
    [InlineData($"{Hash.Header}: \r\n", Mismatch)]
    [InlineData($"{Hash.Header}: CDD01EF066BC6CF2\r\n", Mismatch)]
    [InlineData($"{Hash.Header}: {Hash.Active}\r\n{Hash.Header}: {Hash.Active}\r\n", Mismatch)]
    [InlineData($"{Hash.Header}: {Hash.Active}, {Hash.Active}\r\n", Mismatch)]
    public async Task Answer_OfAGovernedPeer_MustStateAHashThatCounts(string headers, string expected)
    {
        await using var peer = new StandIn(Answers.Always(Answers.Status(200, headers)));
        await using var app = await StartAsync(peer, Hash.Older, until: null);

        Assert.Equal(expected, await app.ReportAsync());
        Assert.Contains($"\r\n{Hash.Header}: {Hash.Active}\r\n", Assert.Single(peer.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithAHashThatIsNoLongerAccepted_IsMismatch()
    {
        await using var peer = new StandIn(Answers.Always(Answers.Status(200, $"{Hash.Header}: {Hash.Older}\r\n")));
        await using var app = await StartAsync(peer, Hash.Older, until: "2020-01-01T00:00:00Z");

        Assert.Equal(Mismatch, await app.ReportAsync());
        Assert.Equal("ConstitutionMismatchException", await app.CauseAsync());
    }

    [Fact]
    public async Task Answer_WithAnotherStatusAndAnotherHash_IsHttpStatus()
    {
        await using var peer = new StandIn(Answers.Always(Answers.Status(503, $"{Hash.Header}: {Hash.Foreign}\r\n")));
        await using var app = await StartAsync(peer, Hash.Older, until: null);

        Assert.Equal("unhealthy http_status 0", await app.ReportAsync());
    }

    private static Task<GovernedApp> StartAsync(StandIn peer, string accepted, string? until) => WatchedPeer.StartAsync(
        peer.Url,
        configure: options => options.Governed = true,
        settings: new() { ["Acgs:AcceptedHashes:0:Hash"] = accepted, ["Acgs:AcceptedHashes:0:Until"] = until });
}

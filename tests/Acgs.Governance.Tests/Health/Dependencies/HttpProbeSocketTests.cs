// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Acgs.Governance.Health.Dependencies;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.StandIns;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Health.Dependencies;

public sealed class HttpProbeSocketTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Probes_OfAServerThatKeepsConnections_UseAtMostTwo()
    {
        await using var peer = new StandIn(Answers.Always(Answers.Ok));
        using (var probe = Create(peer, Patience))
        {
            await RepeatAsync(probe, 100);
        }

        Assert.Equal(100, peer.Requests.Count);
        Assert.InRange(peer.Accepted, 1, 2);
        await peer.ClosedAsync();
    }

    [Theory]
    [InlineData(nameof(Answers.EndlessBody))]
    [InlineData(nameof(Answers.SlowBody))]
    public async Task Probes_OfABodyWithoutEnd_AreHealthyAndLeaveNoSocket(string script)
    {
        await using var peer = new StandIn(script == nameof(Answers.EndlessBody) ? Answers.EndlessBody : Answers.SlowBody);
        using var probe = Create(peer, Patience);

        await RepeatAsync(probe, 10);

        // While the probe lives: nothing is left behind for its end.
        await peer.ClosedAsync();
    }

    [Fact]
    public async Task Probes_ThatAreGivenUp_LeaveNoSocket()
    {
        await using var peer = new StandIn(Answers.Silence);
        using var probe = Create(peer, TimeSpan.FromMilliseconds(20));

        for (var round = 0; round < 100; round++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(probe));
        }

        await peer.ClosedAsync();
    }

    private static async Task RepeatAsync(HttpProbe probe, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            Assert.Equal(HealthStatus.Healthy, (await AskAsync(probe)).Status);
        }
    }

    private static Task<HealthCheckResult> AskAsync(HttpProbe probe) =>
        probe.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);

    private static HttpProbe Create(StandIn peer, TimeSpan timeout)
    {
        var hashes = new ConstitutionalHashes(Options.Create(new GovernanceOptions { ConstitutionalHash = Hash.Active }));
        return new(new HttpTarget(new Uri(peer.Url), 200, IsGoverned: false), hashes, timeout, TimeProvider.System);
    }
}

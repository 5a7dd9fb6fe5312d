// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.StandIns;
using Acgs.Governance.TestServers;

namespace GovernedService.Tests;

public sealed class ProxyTests
{
    [Fact]
    public async Task Probe_WhereTheEnvironmentNamesAProxy_GoesToTheDependencyItself()
    {
        await using var proxy = new StandIn(Answers.Always(Answers.Status(503)));
        await using var peer = new StandIn(Answers.Always(Answers.Ok));
        var address = $"http://127.0.0.1:{proxy.Port}";
        await using var sample = await Sample.StartInAsync(
            new()
            {
                ["http_proxy"] = address,
                ["HTTP_PROXY"] = address,
                ["ALL_PROXY"] = address,
                ["no_proxy"] = null,
                ["NO_PROXY"] = null,
                ["Acgs__Health__Dependencies__peer__Url"] = peer.Url,
                // Before the first probe the service is degraded, not unhealthy, and answers 200.
                ["Acgs__Health__Dependencies__peer__Optional"] = "true",
            },
            "--urls",
            "http://127.0.0.1:0");

        await Eventually.TrueAsync(async () => await StatusAsync(sample) == "healthy", TimeSpan.FromSeconds(30), "the peer to be seen");

        Assert.Empty(proxy.Requests);
        Assert.NotEmpty(peer.Requests);
    }

    private static async Task<string?> StatusAsync(Sample sample) =>
        (await sample.GetJsonAsync("/health")).GetProperty("checks").GetProperty("peer").GetProperty("status").GetString();
}

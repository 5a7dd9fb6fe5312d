// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ReloadUnderLoadTests
{
    private const int Requests = 500;
    private const int Callers = 4;

    private static readonly (string, string)[] Strict = [("Compliance:Mode", "Enforce")];

    // The accepted hash goes as the exemption comes: a request that saw one setting of each would be refused or evaluated wrongly.
    private static readonly (string, string)[] Open = [("Compliance:ExemptPaths:0", "/api")];
    private static readonly (string, string)[] Older = [("AcceptedHashes:0:Hash", Hash.Older)];

    private readonly ChangingSettings _settings = new();

    [Fact]
    public async Task Mode_FlippedWhileRequestsCome_EveryAnswerIsOneOfTheTwo()
    {
        await using var app = await StartAsync();

        var statuses = await HammerAsync(app, Hash.Foreign, Strict, [("Compliance:Mode", "Report")]);

        Assert.Equal([200, 403], statuses.Distinct().Order());
        await app.StopAsync();
        Assert.Equal(Callers * Requests, app.Metrics.Sum("acgs.constitutional.compliance"));
        Assert.Equal(Callers * Requests, app.Metrics.Sum("acgs.constitutional.violations", "rule=constitutional_hash_mismatch"));
        Assert.Equal(statuses.Count(status => status == 403), app.Metrics.Sum("acgs.requests", "status=403"));
        Assert.Equal(statuses.Count(status => status == 403), app.Violations(1101));
    }

    [Fact]
    public async Task ExemptionAndAcceptedHash_SwappedWhileRequestsCome_AreNeverSeenHalf()
    {
        await using var app = await StartAsync();
        _settings.Change(Open);

        var statuses = await HammerAsync(app, Hash.Older, Older, Open);

        Assert.Equal([200], statuses.Distinct());
    }

    private Task<GovernedApp> StartAsync() => GovernedApp.StartAsync(build: builder => builder.Configuration.Sources.Add(_settings));

    private async Task<IReadOnlyList<int>> HammerAsync(GovernedApp app, string stated, (string, string)[] one, (string, string)[] other)
    {
        var callers = Enumerable.Range(0, Callers).Select(_ => Task.Run(() => AskAsync(app, stated))).ToList();
        var flips = 0;
        while (callers.Any(caller => !caller.IsCompleted))
        {
            _settings.Change(flips++ % 2 == 0 ? one : other);
            await Task.Yield();
        }

        var statuses = await Task.WhenAll(callers);
        return [.. statuses.SelectMany(caller => caller)];
    }

    private static async Task<List<int>> AskAsync(GovernedApp app, string stated)
    {
        var statuses = new List<int>();
        for (var request = 0; request < Requests; request++)
        {
            using var response = await app.GetAsync("/api", stated);
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }
}

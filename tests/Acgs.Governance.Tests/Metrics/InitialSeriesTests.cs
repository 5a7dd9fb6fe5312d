// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Metrics;

public sealed class InitialSeriesTests
{
    [Fact]
    public async Task Start_EveryKnownLabelSetOfEveryCounter_IsBornAtZero()
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddAcgsGovernance().AddCache("policies").AddCache("rules"));

        Assert.Equal([new Measured("acgs.constitutional.compliance", 0, "")], app.Metrics.Of("acgs.constitutional.compliance"));
        Assert.Equal([new Measured("acgs.constitutional.compliance.success", 0, "")], app.Metrics.Of("acgs.constitutional.compliance.success"));
        Assert.Equal(
            [
                "rule=constitutional_hash_ambiguous 0", "rule=constitutional_hash_malformed 0",
                "rule=constitutional_hash_mismatch 0", "rule=constitutional_hash_missing 0",
            ],
            Series(app, "acgs.constitutional.violations"));
        Assert.Equal(["cache=policies 0", "cache=rules 0"], Series(app, "acgs.cache.requests"));
        Assert.Equal(["cache=policies 0", "cache=rules 0"], Series(app, "acgs.cache.hits"));
        var requests = Series(app, "acgs.requests");
        Assert.Equal(12, requests.Count);
        Assert.Equal(requests.Distinct(), requests);
        Assert.All(requests, series => Assert.Matches("^status=[1-5][0-9]{2} 0$", series));
    }

    [Fact]
    public async Task Observed_BuildInfoAndHealth_ShowTheirValues()
    {
        await using var app = await GovernedApp.StartAsync(new() { ["Acgs:Version"] = "7.8.9", ["Acgs:ConstitutionalHash"] = Hash.Older });

        app.Metrics.Observe();

        Assert.Equal(
            [new Measured("acgs.build.info", 1, $"service=governed-tests,version=7.8.9,constitutional_hash={Hash.Older}")],
            app.Metrics.Of("acgs.build.info"));
        Assert.Empty(app.Metrics.Of("acgs.health.status"));
    }

    private static List<string> Series(GovernedApp app, string instrument) =>
        [.. app.Metrics.Of(instrument).Select(measured => $"{measured.Tags} {measured.Value}").Order(StringComparer.Ordinal)];
}

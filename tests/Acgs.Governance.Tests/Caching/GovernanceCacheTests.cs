// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Caching;

public sealed class GovernanceCacheTests
{
    [Fact]
    public async Task Lookups_OfTwoCaches_AreCountedApart()
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddAcgsGovernance().AddCache("policies").AddCache("rules"));
        var policies = app.Services.GetRequiredKeyedService<GovernanceCache>("policies");

        policies.Hit();
        policies.Hit();
        policies.Miss();
        app.Services.GetRequiredKeyedService<GovernanceCache>("rules").Miss();

        Assert.Equal(["cache=policies 3", "cache=rules 1"], app.Metrics.Counted("acgs.cache.requests"));
        Assert.Equal(["cache=policies 2"], app.Metrics.Counted("acgs.cache.hits"));
    }

    [Fact]
    public async Task AddCache_SameNameTwice_IsOneCacheBornOnce()
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddAcgsGovernance().AddCache("policies").AddCache("policies"));

        Assert.Single(app.Services.GetKeyedServices<GovernanceCache>("policies"));
        Assert.Equal([new Measured("acgs.cache.requests", 0, "cache=policies")], app.Metrics.Of("acgs.cache.requests"));
    }

    [Fact]
    public async Task Cache_UnderAnUnknownName_IsNotThere()
    {
        await using var app = await GovernedApp.StartAsync(build: builder => builder.AddAcgsGovernance().AddCache("policies"));

        Assert.Null(app.Services.GetKeyedService<GovernanceCache>("Policies"));
    }
}

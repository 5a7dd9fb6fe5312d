// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>What is exempt are our endpoints, wherever they are mapped, and not the paths that they usually have.</summary>
public sealed class OwnEndpointTests
{
    [Theory]
    [InlineData("/internal/health")]
    [InlineData("/internal/health/ready")]
    [InlineData("/internal/info")]
    public async Task Group_WithOurEndpoints_IsExempt(string path)
    {
        await using var app = await GovernedApp.StartAsync(use: app =>
        {
            app.UseAcgsGovernance();
            app.MapGroup("/internal").MapAcgsGovernance();
        });

        using var own = await app.GetAsync(path, Hash.Foreign);
        using var usual = await app.GetAsync(path["/internal".Length..], Hash.Foreign);

        Assert.NotEqual(403, (int)own.StatusCode);
        Assert.NotEqual(404, (int)own.StatusCode);
        Assert.Equal(403, (int)usual.StatusCode);
        Assert.Equal(1, app.Metrics.Sum("acgs.constitutional.violations", "rule=constitutional_hash_mismatch"));
    }

    [Theory]
    [InlineData("/base/health/live", 200)]
    [InlineData("/base/info/", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/base/api", 403)]
    [InlineData("/health/ours/not", 403)]
    public async Task PathBase_BehindTheCall_LeavesOurEndpointsExempt(string path, int expected)
    {
        await using var app = await GovernedApp.StartAsync(map: app => app.UsePathBase("/base").UseRouting());

        using var response = await app.GetAsync(path, Hash.Foreign);

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Fact]
    public async Task Endpoint_OfTheApplicationBelowHealth_IsEvaluated()
    {
        await using var app = await GovernedApp.StartAsync(map: app =>
        {
            app.MapGet("/health/patients", () => "ok");
            app.MapGet("/metrics", () => "ok");
        });

        using var below = await app.GetAsync("/health/patients", Hash.Foreign);
        using var metrics = await app.GetAsync("/metrics", Hash.Foreign);

        Assert.Equal((403, 403), ((int)below.StatusCode, (int)metrics.StatusCode));
    }

    [Fact]
    public async Task OurEndpoints_ThatAreToRequireTheHeader_RequireIt()
    {
        await using var app = await GovernedApp.StartAsync(use: app =>
        {
            app.UseAcgsGovernance();
            app.MapAcgsGovernance().RequireConstitution();
        });

        using var missing = await app.GetAsync("/health/live");
        using var active = await app.GetAsync("/health/live", Hash.Active);

        Assert.Equal((403, 200), ((int)missing.StatusCode, (int)active.StatusCode));
    }
}

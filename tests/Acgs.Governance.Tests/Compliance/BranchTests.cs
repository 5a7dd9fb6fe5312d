// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>The call in a branch of the pipeline: it applies there, and a request is evaluated once.</summary>
public sealed class BranchTests
{
    [Theory]
    [InlineData(Hash.Active, 200)]
    [InlineData(Hash.Foreign, 403)]
    public async Task Request_ThroughTwoBranchesAndTheRoot_IsEvaluatedOnce(string stated, int expected)
    {
        await using var app = await GovernedApp.StartAsync(map: UseTwice);

        await RequireOnceAsync(app, "/api", stated, expected);
    }

    [Theory]
    [InlineData("/api", Hash.Active, 200)]
    [InlineData("/api", Hash.Foreign, 403)]
    [InlineData("/nowhere", Hash.Active, 404)]
    [InlineData("/nowhere", Hash.Foreign, 403)]
    public async Task Request_ThroughTwoBranches_IsEvaluatedOnce(string path, string stated, int expected)
    {
        await using var app = await GovernedApp.StartAsync(use: UseTwice);

        await RequireOnceAsync(app, path, stated, expected);
    }

    [Theory]
    [InlineData("/short", Hash.Foreign, 403)]
    [InlineData("/short", Hash.Active, 200)]
    public async Task ShortCircuitedEndpoint_WithTheCallInABranch_IsEvaluated(string path, string stated, int expected)
    {
        await using var app = await GovernedApp.StartAsync(use: UseTwice, map: app => app.MapGet("/short", () => "ok").ShortCircuit());

        await RequireOnceAsync(app, path, stated, expected);
    }

    private static async Task RequireOnceAsync(GovernedApp app, string path, string stated, int expected)
    {
        using var response = await app.GetAsync(path, stated);

        Assert.Equal(expected, (int)response.StatusCode);
        await app.StopAsync();
        Assert.Equal(1, app.Metrics.Sum("acgs.constitutional.compliance"));
        Assert.Equal(expected == 403 ? 1 : 0, app.Metrics.Sum("acgs.constitutional.violations", "rule=constitutional_hash_mismatch"));
    }

    private static void UseTwice(WebApplication app)
    {
        app.UseWhen(_ => true, branch => branch.UseAcgsGovernance());
        app.UseWhen(context => !HttpMethods.IsPut(context.Request.Method), branch => branch.UseAcgsGovernance());
    }
}

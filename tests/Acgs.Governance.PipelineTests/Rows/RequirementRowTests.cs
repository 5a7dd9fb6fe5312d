// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Microsoft.AspNetCore.Rewrite;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 20: a requirement that nothing enforces.</summary>
public sealed class RequirementRowTests
{
    [Fact]
    public async Task Requirement_WithoutTheMiddleware_StopsTheStart()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => RowHost.StartAsync(_ => { }, app => MapRequired(app)));

        Assert.Contains("UseAcgsGovernance", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requirement_WithTheMiddlewareInAnotherBranch_IsNotServed()
    {
        await using var host = await RowHost.StartAsync(_ => { }, app =>
        {
            app.Map("/elsewhere", branch => branch.UseAcgsGovernance());
            MapRequired(app);
        });

        var seen = await host.GetAsync("/required", Hash.Right);

        Assert.Equal(500, seen.Status);
        Assert.NotEqual("required", seen.Answer.Body);
        Assert.Equal(["acgs.requests status=500 +1"], seen.Counted);
    }

    [Fact]
    public Task Requirement_WithTheMiddlewareBehindItsEndpoints_IsEnforced() => AssertEnforcedAsync("/required", app =>
    {
        app.UseRouting();
        ((IApplicationBuilder)app).UseEndpoints(MapRequired);
        app.UseAcgsGovernance();
    });

    [Fact]
    public Task Requirement_OfASecondRoutingPass_IsEnforced() => AssertEnforcedAsync("/old", app =>
    {
        app.UseRouting();
        app.UseAcgsGovernance();
        app.UseRewriter(new RewriteOptions().AddRewrite("^old$", "required", skipRemainingRules: true));
        app.UseRouting();
        MapRequired(app);
        app.MapGet("/old", () => "never reached");
    });

    private static async Task AssertEnforcedAsync(string path, Action<WebApplication> configure)
    {
        await using var host = await RowHost.StartAsync(_ => { }, configure);

        var missing = await host.GetAsync(path);
        var right = await host.GetAsync(path, Hash.Right);
        var wrong = await host.GetAsync(path, Hash.Wrong);

        Assert.Equal((403, 200, 403), (missing.Status, right.Status, wrong.Status));
        Assert.Equal("required", right.Answer.Body);
        Assert.Equal(RowSeen.Missing, missing.Counted);
        Assert.Equal(RowSeen.Mismatch, wrong.Counted);
    }

    private static void MapRequired(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/required", () => "required").RequireConstitution();
}

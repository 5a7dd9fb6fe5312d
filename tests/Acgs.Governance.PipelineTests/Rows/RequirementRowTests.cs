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
    public Task Requirement_WithTheMiddlewareInAnotherBranch_IsNotServed() => AssertNotServedAsync(app =>
    {
        app.Map("/elsewhere", branch => branch.UseAcgsGovernance());
        MapRequired(app);
    });

    [Fact]
    public Task Requirement_WithTheMiddlewareBehindItsEndpoints_IsNotServed() => AssertNotServedAsync(app =>
    {
        app.UseRouting();
        ((IApplicationBuilder)app).UseEndpoints(MapRequired);
        app.UseAcgsGovernance();
    });

    [Fact]
    public async Task Requirement_OfASecondRoutingPass_IsEnforced()
    {
        await using var host = await RowHost.StartAsync(_ => { }, app =>
        {
            app.UseRouting();
            app.UseAcgsGovernance();
            app.UseRewriter(new RewriteOptions().AddRewrite("^old$", "required", skipRemainingRules: true));
            app.UseRouting();
            MapRequired(app);
            app.MapGet("/old", () => "never reached");
        });

        var missing = await host.GetAsync("/old");
        var right = await host.GetAsync("/old", Hash.Right);
        var wrong = await host.GetAsync("/old", Hash.Wrong);

        Assert.Equal((403, 200, 403), (missing.Status, right.Status, wrong.Status));
        Assert.Equal("required", right.Answer.Body);
        Assert.Equal(RowSeen.Missing, missing.Counted);
        Assert.Equal(RowSeen.Mismatch, wrong.Counted);
    }

    private static async Task AssertNotServedAsync(Action<WebApplication> configure)
    {
        await using var host = await RowHost.StartAsync(_ => { }, configure);

        var seen = await host.GetAsync("/required", Hash.Right);

        Assert.Equal(500, seen.Status);
        Assert.NotEqual("required", seen.Answer.Body);
        Assert.Equal(["acgs.requests status=500 +1"], seen.Counted);
    }

    private static void MapRequired(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/required", () => "required").RequireConstitution();
}

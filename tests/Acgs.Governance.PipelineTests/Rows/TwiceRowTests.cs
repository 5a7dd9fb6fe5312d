// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 27: the middleware in a branch that joins again, and at the root.</summary>
public sealed class TwiceRowTests
{
    [Theory]
    [InlineData(Hash.Right, 200)]
    [InlineData(Hash.Wrong, 403)]
    public async Task Middleware_InABranchAndAtTheRoot_EvaluatesOnce(string hash, int status)
    {
        await using var host = await RowHost.StartAsync(_ => { }, app =>
        {
            app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), branch => branch.UseAcgsGovernance());
            app.UseAcgsGovernance();
            app.MapGet("/api", () => "ok");
        });

        var seen = await host.GetAsync("/api", hash);

        Assert.Equal(status, seen.Status);
        Assert.Equal(
            status == 403 ? RowSeen.Mismatch : ["acgs.constitutional.compliance +1", "acgs.constitutional.compliance.success +1", "acgs.requests status=200 +1"],
            seen.Counted);
    }

    [Fact]
    public async Task Middleware_InABranchAndAtTheRoot_IsInForceElsewhereToo()
    {
        await using var host = await RowHost.StartAsync(_ => { }, app =>
        {
            app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), branch => branch.UseAcgsGovernance());
            app.UseAcgsGovernance();
            app.MapGet("/other", () => "ok");
        });

        var seen = await host.GetAsync("/other", Hash.Wrong);

        Assert.Equal(RowSeen.Mismatch, seen.Counted);
    }
}

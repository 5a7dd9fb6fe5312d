// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 16: exempt are our endpoints, not the strings.</summary>
public sealed class ExemptionRowTests
{
    [Theory]
    [InlineData("/internal/health")]
    [InlineData("/internal/health/live")]
    [InlineData("/internal/health/ui/data")]
    [InlineData("/internal/info")]
    [InlineData("/base/internal/health/ready")]
    public async Task OwnEndpoint_InAGroupBehindAPathBase_IsExempt(string path)
    {
        await using var host = await StartAsync();

        var seen = await host.GetAsync(path, Hash.Wrong);

        Assert.Equal(200, seen.Status);
        Assert.Empty(seen.Counted);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/secret")]
    [InlineData("/health/live")]
    [InlineData("/info")]
    [InlineData("/metrics")]
    [InlineData("/base/health/secret")]
    public async Task ApplicationsEndpoint_BelowANameOfOurs_IsEvaluated(string path)
    {
        await using var host = await StartAsync();

        var seen = await host.GetAsync(path, Hash.Wrong);

        Assert.Equal(403, seen.Status);
        Assert.Equal(RowSeen.Mismatch, seen.Counted);
    }

    private static Task<RowHost> StartAsync() => RowHost.StartAsync(_ => { }, app =>
    {
        app.UseAcgsGovernance();
        app.UsePathBase("/base");
        app.UseRouting();
        app.MapGroup("/internal").MapAcgsGovernance();
        app.MapGet("/health/{one?}", () => "the application's");
        app.MapGet("/info", () => "the application's");
        app.MapGet("/metrics", () => "the application's");
    });
}

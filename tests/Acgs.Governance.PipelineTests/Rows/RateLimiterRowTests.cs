// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Microsoft.AspNetCore.RateLimiting;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 21: a global limiter whose permits are spent.</summary>
public sealed class RateLimiterRowTests
{
    private static readonly RateLimiterPart Limiter = new();

    [Theory]
    [InlineData("/health", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/health/startup", 200)]
    [InlineData("/info", 503)]
    [InlineData("/api", 503)]
    public async Task GlobalLimiter_Spent_SparesTheHealthEndpointsAlone(string path, int status)
    {
        await using var host = await StartAsync(_ => { });

        Assert.Equal(status, (await AskAsync(host, path)).Status);
    }

    [Fact]
    public async Task RequiredLimiter_OnOurs_Wins()
    {
        await using var host = await StartAsync(ours => ours.RequireRateLimiting("none"));

        Assert.Equal(503, (await AskAsync(host, "/health/live")).Status);
    }

    private static Task<RowSeen> AskAsync(RowHost host, string path) => host.AskAsync(new("spent", HttpMethod.Get, path) { Headers = RateLimiterPart.Spent });

    private static Task<RowHost> StartAsync(Action<IEndpointConventionBuilder> mark) => RowHost.StartAsync(
        governance =>
        {
            Limiter.AddServices(governance.Services);
            governance.Services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy("none", _ => RateLimiterPart.Nothing));
        },
        app =>
        {
            app.UseAcgsGovernance();
            app.UseRateLimiter();
            mark(app.MapAcgsGovernance());
            app.MapGet("/api", () => "ok");
        });
}

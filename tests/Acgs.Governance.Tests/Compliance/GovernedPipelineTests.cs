// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Compliance;

public sealed class GovernedPipelineTests
{
    [Fact]
    public void Add_Twice_RegistersNothingMore()
    {
        var builder = GovernedApp.CreateBuilder();
        var first = builder.AddAcgsGovernance();
        var services = builder.Services.ToList();

        var second = builder.AddAcgsGovernance();

        Assert.Same(first, second);
        Assert.Equal(services, builder.Services);
    }

    [Fact]
    public async Task AddAndUse_Twice_CountOnce()
    {
        await using var app = await GovernedApp.StartAsync(
            build: builder => builder.AddAcgsGovernance(),
            map: app => app.UseAcgsGovernance());

        using var refused = await app.GetAsync("/api", Hash.Foreign);
        using var health = await app.GetAsync("/health");

        Assert.Equal((403, 200), ((int)refused.StatusCode, (int)health.StatusCode));
        await app.StopAsync();
        Assert.Equal(["1"], app.Metrics.Counted("acgs.constitutional.compliance"));
        Assert.Equal(["rule=constitutional_hash_mismatch 1"], app.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Equal(["status=403 1"], app.Metrics.Counted("acgs.requests"));
        Assert.Equal(
            ["/health", "/health/live", "/health/ready", "/health/startup", "/health/ui", "/health/ui/data", "/info", "/api"],
            app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Fact]
    public async Task Options_SetInCode_WinOverConfiguration()
    {
        await using var app = await GovernedApp.StartAsync(
            new() { ["Acgs:ConstitutionalHash"] = Hash.Older },
            builder => builder.AddAcgsGovernance(options => options.ConstitutionalHash = Hash.Foreign));

        using var response = await app.GetAsync("/api", Hash.Foreign);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal([Hash.Foreign], response.Headers.GetValues(Hash.Header));
    }
}

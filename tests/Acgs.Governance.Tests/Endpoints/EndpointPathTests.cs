// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Endpoints;

/// <summary>Where the endpoints are, as configured.</summary>
public sealed class EndpointPathTests
{
    [Fact]
    public async Task Paths_ByConfiguration_AreWhereTheEndpointsAre()
    {
        await using var app = await GovernedApp.StartAsync(new() { ["Acgs:Health:Path"] = "/ops/status", ["Acgs:Info:Path"] = "/about" });

        Assert.All(
            await app.CodesAsync(
                ["/ops/status", "/ops/status/live", "/ops/status/ready", "/ops/status/startup", "/ops/status/ui", "/ops/status/ui/data", "/about"],
                Hash.Foreign),
            code => Assert.Equal(200, code));
        Assert.All(await app.CodesAsync(Answers.Paths), code => Assert.Equal(404, code));
    }

    [Theory]
    [InlineData("Acgs:Health:Path", "health", "/health")]
    [InlineData("Acgs:Health:Path", "/", "/health")]
    [InlineData("Acgs:Health:Path", "", "/health")]
    [InlineData("Acgs:Info:Path", "/info/", "/info")]
    [InlineData("Acgs:Info:Path", "/{tenant}/info", "/info")]
    [InlineData("Acgs:Metrics:Path", "/metrics/*", "/metrics")]
    [InlineData("Acgs:Metrics:Path", "/a/../metrics", "/metrics")]
    public async Task Path_ThatIsNone_StopsTheStart(string key, string path, string example)
    {
        var failure = await FailureAsync(new() { [key] = path });

        Assert.Equal(
            $"{key} must be a path such as {example}: it starts with '/', has at least one segment, does not end with '/', and contains no wildcard, "
            + "query, escape, dot segment or control character.",
            failure);
    }

    [Theory]
    [InlineData("Acgs:Info:Path", "/health", "Acgs:Health:Path and Acgs:Info:Path have the same path /health; change one of them.")]
    [InlineData("Acgs:Info:Path", "/HEALTH/live", "Acgs:Health:Path and Acgs:Info:Path have the same path /health/live; change one of them.")]
    [InlineData("Acgs:Health:Path", "/connector", "Acgs:Health:Path and Test:Key have the same path /connector; change one of them.")]
    [InlineData("Acgs:Info:Path", "/connector", "Acgs:Info:Path and Test:Key have the same path /connector; change one of them.")]
    public async Task Paths_ThatAreEqual_StopTheStartWithOneSentence(string key, string path, string expected) =>
        Assert.Equal(expected, await FailureAsync(new() { [key] = path }));

    [Fact]
    public async Task MetricsOnTheHealthPort_WithoutOne_StopTheStart() => Assert.Equal(
        "Acgs:Metrics:OnHealthPort is true, but Acgs:Health:Port is not set; set it or turn OnHealthPort off.",
        await FailureAsync(new() { ["Acgs:Metrics:OnHealthPort"] = "true" }));

    [Fact]
    public async Task EverythingThatIsWrong_IsSaidAtOnce()
    {
        var failure = await FailureAsync(new() { ["Acgs:Info:Path"] = "info", ["Acgs:Health:Jitter"] = "7" });

        Assert.StartsWith("Acgs:Health:Jitter is 7, but must be between 0 and 0.5. Acgs:Info:Path must be", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void MapAcgsGovernance_ASecondTime_IsAnErrorThatSaysSo()
    {
        var builder = GovernedApp.CreateBuilder();
        builder.AddAcgsGovernance();
        using var services = builder.Build();
        services.MapAcgsGovernance();

        var failure = Assert.Throws<InvalidOperationException>(() => services.MapGroup("/internal").MapAcgsGovernance());

        Assert.Equal("MapAcgsGovernance was called twice: call it once and add conventions to its return value.", failure.Message);
    }

    private static async Task<string> FailureAsync(Dictionary<string, string?> settings)
    {
        var failure = await Assert.ThrowsAsync<GovernanceConfigurationException>(() => GovernedApp.StartAsync(
            settings, builder => builder.Services.AddSingleton<IGovernanceEndpoint, ConnectorEndpoint>()));
        return failure.Message;
    }

    private sealed class ConnectorEndpoint : IGovernanceEndpoint
    {
        public string Path => "/connector";

        public string PathKey => "Test:Key";

        public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, () => "ok");
    }
}

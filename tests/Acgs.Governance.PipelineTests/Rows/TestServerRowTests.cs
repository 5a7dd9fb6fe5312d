// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.PipelineTests.Recording;
using Microsoft.AspNetCore.TestHost;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Row 3: what a test in the same process sees of an unhandled exception.</summary>
public sealed class TestServerRowTests
{
    private static readonly InvalidOperationException Thrown = new("thrown by the application");

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task UnhandledException_OnTestServer_ReachesTheClientAsItIs(string environment)
    {
        await using var app = await StartAsync(environment);
        using var counters = new GovernanceCounters(app.Services.GetRequiredService<IMeterFactory>());
        using var client = app.GetTestClient();

        var reached = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetAsync("/throw", TestContext.Current.CancellationToken));

        Assert.Same(Thrown, reached);
        Assert.Equal(["acgs.requests status=500 +1"], counters.Rise());
    }

    // A web application in Development has the page about exceptions ahead of everything.
    [Fact]
    public async Task UnhandledException_InDevelopment_IsAnsweredByThePage()
    {
        await using var app = await StartAsync("Development");
        using var client = app.GetTestClient();

        using var response = await client.GetAsync("/throw", TestContext.Current.CancellationToken);

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains(Thrown.Message, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(response.Headers.GetValues(Answer.HashHeader));
    }

    private static async Task<WebApplication> StartAsync(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.AddAcgsGovernance();
        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        app.MapGet("/throw", string () => throw Thrown);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}

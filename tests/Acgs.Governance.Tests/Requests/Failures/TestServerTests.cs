// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Requests.Failures;

public sealed class TestServerTests
{
    private static readonly InvalidOperationException Thrown = new("broken on purpose");

    [Theory]
    [InlineData("/at-once")]
    [InlineData("/after-a-wait")]
    public async Task UnhandledException_ReachesTheClient_AndCountsAs500(string path)
    {
        await using var app = await StartAsync();
        using var metrics = new RecordedMetrics(app.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());

        var seen = await Assert.ThrowsAsync<InvalidOperationException>(
            () => app.GetTestClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Same(Thrown, seen);
        Assert.Equal(["status=500 1"], metrics.Counted("acgs.requests"));
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = GovernedApp.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.AddAcgsGovernance();
        var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapGet("/at-once", (RequestDelegate)(_ => throw Thrown));
        app.MapGet("/after-a-wait", (RequestDelegate)(async _ =>
        {
            await Task.Yield();
            throw Thrown;
        }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}

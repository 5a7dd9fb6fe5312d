// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Requests;

public sealed class UnusedPipelineTests
{
    [Theory]
    [InlineData("/api")]
    [InlineData("/short")]
    public async Task Response_WithoutUseAcgsGovernance_IsStampedAndCounted(string path)
    {
        var builder = GovernedApp.CreateBuilder();
        builder.AddAcgsGovernance();
        await using var app = builder.Build();
        using var metrics = new RecordedMetrics(app.Services.GetRequiredService<IMeterFactory>());
        app.MapGet("/api", () => "ok");
        app.MapGet("/short", () => "ok").ShortCircuit();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add(Hash.Header, Hash.Foreign);

        using var response = await client.GetAsync(new Uri($"{app.Urls.Single()}{path}"), TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal([Hash.Active], response.Headers.GetValues(Hash.Header));
        await app.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["status=200 1"], metrics.Counted("acgs.requests"));
        Assert.Empty(metrics.Counted("acgs.constitutional.compliance"));
    }
}

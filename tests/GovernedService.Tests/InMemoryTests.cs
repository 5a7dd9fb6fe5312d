// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GovernedService.Tests;

/// <summary>The sample as the tests of a service host it. Nothing waits, and nothing asks twice.</summary>
public sealed class InMemoryTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    [InlineData("/health/live")]
    public async Task FirstRequest_OfAHealthyService_IsAnsweredWith200(string path)
    {
        await using var factory = new SampleFactory();
        using var client = factory.CreateClient();

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        var document = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, document);
    }

    [Fact]
    public async Task FirstRequest_WhileADependencyTakesItsTime_WaitsForIt()
    {
        await using var sample = new SampleFactory();
        await using var factory = sample.WithWebHostBuilder(web => web.ConfigureServices(services =>
            services.AddHealthChecks().AddAsyncCheck("slow", async () =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300));
                return HealthCheckResult.Healthy();
            })));
        using var client = factory.CreateClient();

        using var answer = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Snapshot_OfTheFactory_CanBeWaitedForWithoutARequest()
    {
        await using var factory = new SampleFactory();

        var health = factory.Services.GetRequiredService<IHealthSnapshot>();
        await health.WaitUntilReadyAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Healthy, health.Current.Overall);
    }
}

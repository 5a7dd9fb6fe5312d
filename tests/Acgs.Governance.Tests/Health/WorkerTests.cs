// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests.Health;

public sealed class WorkerTests
{
    // Development builds and validates every registered service.
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Worker_WithoutAWebServer_IsGovernedAndWatchesItsDependencies(string environment)
    {
        var check = new ScriptedCheck();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Acgs:ConstitutionalHash", Hash.Older), new("Acgs:Health:Port", "1")]);
        builder.AddAcgsGovernance().AddCache("policies");
        builder.AddCheck("db", check);
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.Services.FirstRoundAsync();

        Assert.Equal(1, check.Calls);
        Assert.Equal(HealthStatus.Healthy, host.Services.GetRequiredService<HealthState>().Current.Checks.Single().Status);
        Assert.Equal(Hash.Older, host.Services.GetRequiredService<ConstitutionalHashes>().Active);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }
}

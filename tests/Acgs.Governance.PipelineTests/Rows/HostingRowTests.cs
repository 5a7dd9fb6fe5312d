// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>Rows 6 and 9: the tests that services of every style have, whose first request asks for the health.</summary>
public sealed class HostingRowTests
{
    private readonly TaskCompletionSource<HealthCheckResult> _checked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Health_OfAWebHostOnTestServer_IsHealthyAtTheFirstRequest()
    {
        using var server = new TestServer(new WebHostBuilder()
            .ConfigureServices((context, services) =>
            {
                services.AddRouting();
                AddCheck(services);
                services.AddAcgsGovernance(context.Configuration);
            })
            .Configure(Use));

        await AssertHealthyAsync(server.CreateClient());
    }

    [Fact]
    public async Task Health_OfAStartupInAFactoryOfTests_IsHealthyAtTheFirstRequest()
    {
        await using var factory = new StartupFactory(AddCheck);

        await AssertHealthyAsync(factory.CreateClient());
    }

    [Fact]
    public async Task Health_OfAWebApplicationOnTestServer_IsHealthyAtTheFirstRequest()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        AddCheck(builder.Services);
        builder.AddAcgsGovernance();
        await using var app = builder.Build();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        await app.StartAsync(TestContext.Current.CancellationToken);

        await AssertHealthyAsync(app.GetTestClient());
    }

    // The check has not answered when the first request comes: the answer waits for it.
    private async Task AssertHealthyAsync(HttpClient client)
    {
        using (client)
        {
            var first = client.GetAsync("/health", TestContext.Current.CancellationToken);
            _checked.SetResult(HealthCheckResult.Healthy());

            using var response = await first;

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal([Hash.Right], response.Headers.GetValues(Answer.HashHeader));
            Assert.StartsWith("""{"status":"healthy",""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private void AddCheck(IServiceCollection services) => services.AddHealthChecks().AddAsyncCheck("slow", () => _checked.Task);

    private static void Use(IApplicationBuilder app)
    {
        app.UseAcgsGovernance();
        app.UseRouting();
        app.UseEndpoints(endpoints => endpoints.MapAcgsGovernance());
    }

    private sealed class Startup
    {
        public static void Configure(IApplicationBuilder app) => Use(app);
    }

    private sealed class StartupFactory(Action<IServiceCollection> addServices) : WebApplicationFactory<Startup>
    {
        protected override IHostBuilder CreateHostBuilder() => Host.CreateDefaultBuilder(["--hostBuilder:reloadConfigOnChange=false"])
            .AddAcgsGovernance()
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureServices(addServices)
            .ConfigureWebHostDefaults(web => web.UseStartup<Startup>());

        // The factory looks for a project of this name beside the solution.
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseContentRoot(AppContext.BaseDirectory);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Browser.Tests;

/// <summary>A governed service on Kestrel in this process, whose page a browser opens.</summary>
internal sealed class WatchedService : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private readonly WebApplication _app;

    private WatchedService(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.Single()).Port;

    public Uri Page => new($"http://127.0.0.1:{Port}/health/ui");

    /// <summary>Starts the service and waits until every check has been probed.</summary>
    /// <param name="checks">Names and dependencies; a name that ends in <c>?</c> is that of an optional one.</param>
    /// <param name="port">0 for any.</param>
    /// <param name="prefix">What a proxy would put in front of every path.</param>
    /// <param name="group">The group in which the endpoints are mapped.</param>
    /// <param name="root">Where the health endpoints are.</param>
    public static async Task<WatchedService> StartAsync(IEnumerable<(string Name, IHealthCheck Check)> checks, int port = 0, string prefix = "", string group = "", string root = "/health")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "browser-tests" });
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Acgs:Service"] = "constitutional-ai",
            ["Acgs:Health:Period"] = "00:00:02",
            ["Acgs:Health:Timeout"] = "00:00:02",
            ["Acgs:Health:Path"] = root,
        });
        builder.AddAcgsGovernance();
        foreach (var (name, check) in checks)
        {
            var failure = name.EndsWith('?') ? HealthStatus.Degraded : HealthStatus.Unhealthy;
            builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(name.TrimEnd('?'), check, failure, tags: null));
        }

        var app = builder.Build();
        app.UsePathBase(prefix);
        app.UseRouting();
        app.UseAcgsGovernance();
        app.MapGroup(group).MapAcgsGovernance();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var service = new WatchedService(app);
        await service.FirstRoundAsync($"{group}{root}/startup");
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task FirstRoundAsync(string startup)
    {
        using var client = new HttpClient { BaseAddress = Page };
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await client.GetAsync(new Uri(startup, UriKind.Relative));
                return (int)answer.StatusCode == StatusCodes.Status200OK;
            },
            Deadline,
            "the first round of probes");
    }
}

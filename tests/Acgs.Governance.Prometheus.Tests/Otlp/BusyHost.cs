// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Prometheus.Tests.Otlp;

/// <summary>A service with requests of all kinds, a cache, a ledger and a dependency that is down.</summary>
internal sealed class BusyHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acgs-busy-").FullName;
    private readonly WebApplication _app;

    private BusyHost(string name, Action<WebApplicationBuilder> add)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = name });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration["Acgs:Service"] = name;
        builder.Configuration["Acgs:Health:Period"] = "00:00:01";
        builder.Configuration["Acgs:Health:Timeout"] = "00:00:00.5";
        builder.Configuration["Acgs:Ledger:Path"] = Path.Combine(_folder, "ledger.db");
        builder.Services.AddRouting();
        builder.Services.AddHealthChecks().AddCheck("postgresql", () => HealthCheckResult.Unhealthy());
        builder.AddAcgsGovernance().AddCache("principles").AddSqliteLedger().AddPrometheus();
        add(builder);
        _app = builder.Build();
        _app.UseRouting();
        _app.UseAcgsGovernance();
        _app.MapAcgsGovernance();
        _app.MapGet("/good", () => "ok");
        _app.MapGet("/bad", () => Results.StatusCode(500));
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<BusyHost> StartAsync(string name, Action<WebApplicationBuilder> add)
    {
        var host = new BusyHost(name, add);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>Eight requests, one of which fails and one of which is of another constitution; four lookups, three of which hit.</summary>
    public async Task RequestAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        foreach (var (path, hash) in Enumerable.Repeat(("/good", "cdd01ef066bc6cf2"), 6).Append(("/bad", "cdd01ef066bc6cf2")).Append(("/good", "0000000000000000")))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Constitutional-Hash", hash);
            (await client.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
        }

        var cache = _app.Services.GetRequiredKeyedService<GovernanceCache>("principles");
        cache.Hit();
        cache.Hit();
        cache.Hit();
        cache.Miss();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

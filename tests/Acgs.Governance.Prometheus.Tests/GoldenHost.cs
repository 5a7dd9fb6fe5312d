// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Caching;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>A governed service whose whole state is determined: its clock, its requests, its caches, its dependency and its ledger.</summary>
internal sealed class GoldenHost : IAsyncDisposable
{
    private const string Hash = "cdd01ef066bc6cf2";

    private static readonly string[] Checks = ["alerts", "ledger", "postgresql"];

    private readonly TestTime _time = new();
    private readonly TaskCompletionSource<HealthCheckResult> _probe = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("acgs-golden-").FullName;
    private readonly WebApplication _app;

    private GoldenHost(Action<WebApplicationBuilder> add)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "golden" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration["Acgs:Version"] = "1.2.3";
        builder.Configuration["Acgs:Health:Jitter"] = "0";
        builder.Configuration["Acgs:Ledger:Path"] = Path.Combine(_folder, "ledger.db");
        builder.Services.AddRouting();
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddHealthChecks().AddAsyncCheck("postgresql", () => _probe.Task);
        // Nothing here is so grave: how often delivery is tried depends on the machine.
        builder.Configuration["Acgs:Alerts:Webhooks:oncall:MinimumSeverity"] = "Critical";
        builder.Configuration["Acgs:Alerts:Webhooks:oncall:Url"] = "http://127.0.0.1:1/";
        builder.Configuration["Acgs:Alerts:Webhooks:oncall:Secrets:0"] = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        builder.AddAcgsGovernance().CountMemoryCache().AddCache("principles").AddSqliteLedger().AddViolationRule("four_eyes", ViolationSeverity.High).AddPrometheus()
            .AddAlerts();
        add(builder);
        _app = builder.Build();
        _app.UseRouting();
        _app.UseAcgsGovernance();
        _app.MapAcgsGovernance();
        _app.MapGet("/api", () => "ok");
        _app.MapGet("/slow", () =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(3));
            return "ok";
        });
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts the service and brings it into its state: two caches were asked, one probe and seven requests have ended, three records were written.</summary>
    public static async Task<GoldenHost> StartAsync(Action<WebApplicationBuilder>? add = null)
    {
        var host = new GoldenHost(add ?? (_ => { }));
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        // Only now: a probe that ends while the service starts would be counted before the zeros, and stand above them.
        host._probe.SetResult(HealthCheckResult.Degraded());
        // A request moves the clock, which a probe must not see.
        await Eventually.TrueAsync(host.IsProbedAsync, TimeSpan.FromSeconds(20), "each check to be probed once");
        host.AskCaches();
        await host.RequestAsync();
        await host.RecordAsync();
        await Eventually.TrueAsync(host.IsCountedAsync, TimeSpan.FromSeconds(20), "one probe and seven requests to be counted");
        return host;
    }

    /// <summary>The exposition in the format of a media type.</summary>
    public async Task<string> ScrapeAsync(string mediaType)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", mediaType);
        using var answer = await client.GetAsync(new Uri(Address, "/metrics"), TestContext.Current.CancellationToken);
        Assert.Equal(mediaType.Split(';')[0], answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the exporters that send send now. Whether they could is not said: the one that is scraped always says no.</summary>
    public void Export() => _app.Services.GetRequiredService<MeterProvider>().ForceFlush();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void AskCaches()
    {
        var memory = _app.Services.GetRequiredService<IMemoryCache>();
        _ = memory.GetOrCreate("rule", _ => 1) + memory.Get<int>("rule") + memory.Get<int>("rule");
        _app.Services.GetRequiredKeyedService<GovernanceCache>("principles").Miss();
    }

    private async Task RequestAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        Assert.Equal(200, await GetAsync(client, "/api"));
        Assert.Equal(200, await GetAsync(client, "/api", Hash));
        Assert.Equal(200, await GetAsync(client, "/slow", Hash));
        Assert.Equal(403, await GetAsync(client, "/api", "0000000000000000"));
        Assert.Equal(403, await GetAsync(client, "/api", "no hash"));
        Assert.Equal(403, await GetAsync(client, "/api", Hash, Hash));
        Assert.Equal(404, await GetAsync(client, "/nowhere"));
    }

    // Those of the requests wait for the second to end, which it never does.
    private async Task RecordAsync()
    {
        for (var count = 0; count < 3; count++)
        {
            await _app.Services.GetRequiredService<IViolationLedger>().AppendAsync(new("four_eyes"), Durability.Confirmed, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<int> GetAsync(HttpClient client, string path, params string[] hashes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("X-Constitutional-Hash", hashes);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    private async Task<bool> IsProbedAsync()
    {
        var text = await ScrapeAsync(Formats.Text);
        return Checks.All(check =>
            text.Contains($"acgs_health_check_duration_seconds_count{{check=\"{check}\"}} 1\n", StringComparison.Ordinal));
    }

    private async Task<bool> IsCountedAsync()
    {
        var text = await ScrapeAsync(Formats.Text);
        return text.Contains("acgs_request_duration_seconds_count{status=\"2xx\"} 3\n", StringComparison.Ordinal)
            && text.Contains("acgs_request_duration_seconds_count{status=\"4xx\"} 4\n", StringComparison.Ordinal)
            && text.Contains("acgs_health_status{check=\"postgresql\"} 0.5\n", StringComparison.Ordinal)
            && text.Contains("acgs_ledger_records_total{} 3\n", StringComparison.Ordinal)
            && text.Contains("acgs_ledger_queue_length{} 0\n", StringComparison.Ordinal);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.TestServers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>Where and to whom the metrics are served.</summary>
[Collection(nameof(Formats))]
public sealed class MetricsEndpointTests
{
    private readonly int _healthPort = Ports.GetFree();

    [Fact]
    public async Task Metrics_BehindAnOutputCache_AreStampedAndNotStored()
    {
        await using var app = await StartAsync(
            builder => builder.Services.AddOutputCache(options => options.AddBasePolicy(policy => policy.Expire(TimeSpan.FromHours(1)))),
            app => app.UseOutputCache());

        using var first = await GetAsync(app, "/metrics");
        using var second = await GetAsync(app, "/metrics");

        Assert.All([first, second], answer =>
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Null(answer.Headers.Age);
            Assert.Equal(["cdd01ef066bc6cf2"], answer.Headers.GetValues("X-Constitutional-Hash"));
        });
        Assert.Contains("acgs_build_info", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Path_ByConfiguration_IsWhereTheMetricsAre()
    {
        await using var app = await StartAsync(builder => builder.Configuration["Acgs:Metrics:Path"] = "/ops/metrics");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await CodeAsync(app, "/ops/metrics"), await CodeAsync(app, "/metrics")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ScrapingEndpointOfTheService_ComesBeforeOurs(bool isFirst)
    {
        await using var app = await StartAsync(map: app =>
        {
            if (isFirst)
            {
                app.MapPrometheusScrapingEndpoint().WithMetadata("theirs");
            }

            app.MapAcgsGovernance();
            if (!isFirst)
            {
                app.MapPrometheusScrapingEndpoint().WithMetadata("theirs");
            }
        });

        using var answer = await GetAsync(app, "/metrics");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        // Nothing of ours had a hand in it.
        Assert.Null(answer.Headers.CacheControl);
    }

    [Fact]
    public async Task AnotherMethod_IsNotAllowed()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await client.PostAsync(new Uri("/metrics", UriKind.Relative), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task HealthPort_CarriesTheMetricsAloneThoughTheServiceSpeaksHttp2()
    {
        await using var app = await StartAsync(builder =>
        {
            builder.Configuration["Acgs:Health:Port"] = $"{_healthPort}";
            builder.Configuration["Acgs:Metrics:OnHealthPort"] = "true";
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        });

        Assert.Equal(HttpStatusCode.OK, await CodeAsync(app, $"http://127.0.0.1:{_healthPort}/metrics"));
        Assert.Equal(HttpStatusCode.NotFound, await CodeAsync(app, "/metrics", HttpVersion.Version20));
        Assert.Equal(HttpStatusCode.NotFound, await CodeAsync(app, $"http://127.0.0.1:{_healthPort}/info"));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task ChecksThatNobodyMaySee_AreInMetricsThatEverybodyMayScrape(bool isOnHealthPort, bool expected)
    {
        await using var app = await StartAsync(builder =>
        {
            builder.Configuration["Acgs:Health:Port"] = $"{_healthPort}";
            builder.Configuration["Acgs:Health:Checks"] = "Never";
            builder.Configuration["Acgs:Metrics:OnHealthPort"] = $"{isOnHealthPort}";
            builder.Services.AddHealthChecks().AddCheck("billing-db", () => HealthCheckResult.Healthy());
        });

        using var health = await GetAsync(app, $"http://127.0.0.1:{_healthPort}/health");
        using var metrics = await GetAsync(app, "/metrics");

        Assert.DoesNotContain("billing-db", await health.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var text = await metrics.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, text.Contains("acgs_health_status{check=\"billing-db\"}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HealthPort_UnlessItIsToldTo_DoesNotCarryTheMetrics()
    {
        await using var app = await StartAsync(builder => builder.Configuration["Acgs:Health:Port"] = $"{_healthPort}");

        Assert.Equal(HttpStatusCode.NotFound, await CodeAsync(app, $"http://127.0.0.1:{_healthPort}/metrics"));
        Assert.Equal(HttpStatusCode.OK, await CodeAsync(app, "/metrics"));
    }

    private static async Task<WebApplication> StartAsync(
        Action<WebApplicationBuilder>? build = null, Action<WebApplication>? use = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "metrics-tests" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        build?.Invoke(builder);
        builder.AddAcgsGovernance().AddPrometheus();
        var app = builder.Build();
        use?.Invoke(app);
        app.UseAcgsGovernance();
        (map ?? (static app => app.MapAcgsGovernance()))(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<HttpStatusCode> CodeAsync(WebApplication app, string path, Version? version = null)
    {
        using var answer = await GetAsync(app, path, version);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> GetAsync(WebApplication app, string path, Version? version = null)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Version = version ?? request.Version;
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.Metrics;
using Acgs.Governance.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>A governed service on Kestrel at a port of its own, whose logs and metrics are recorded.</summary>
internal sealed class GovernedApp : IAsyncDisposable
{
    public const string Service = "governed-tests";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private GovernedApp(WebApplication app, FakeLogCollector logs)
    {
        _app = app;
        Logs = logs;
        Metrics = new(app.Services.GetRequiredService<IMeterFactory>());
        _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    }

    public FakeLogCollector Logs { get; }

    public RecordedMetrics Metrics { get; }

    public IServiceProvider Services => _app.Services;

    public ICollection<string> Urls => _app.Urls;

    public int Port => new Uri(_app.Urls.First()).Port;

    /// <summary>Starts a service that has the standard pipeline and the endpoint <c>/api</c>.</summary>
    /// <param name="settings">The configuration, besides the name of the service.</param>
    /// <param name="build">Adds to the builder, after <c>AddAcgsGovernance</c>.</param>
    /// <param name="map">Adds to the application, after the standard pipeline.</param>
    /// <param name="before">Adds to the application, before the standard pipeline.</param>
    /// <param name="use">Takes the place of the standard pipeline, <c>UseAcgsGovernance</c> and <c>MapAcgsGovernance</c>.</param>
    public static async Task<GovernedApp> StartAsync(
        Dictionary<string, string?>? settings = null,
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? map = null,
        Action<WebApplication>? before = null,
        Action<WebApplication>? use = null)
    {
        var logs = new FakeLogCollector(Options.Create(new FakeLogCollectorOptions()));
        var builder = CreateBuilder(settings);
        builder.Logging.AddProvider(new FakeLoggerProvider(logs));
        builder.AddAcgsGovernance();
        build?.Invoke(builder);
        var app = new GovernedApp(builder.Build(), logs);
        try
        {
            before?.Invoke(app._app);
            await app.StartAsync(use ?? UseStandard, map);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>A builder that watches no files, logs nowhere and listens on a free port of 127.0.0.1.</summary>
    public static WebApplicationBuilder CreateBuilder(Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Production,
            ApplicationName = typeof(GovernedApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        // Tests that turn the clock must know when the next probe is due.
        builder.Configuration.AddInMemoryCollection([new("Acgs:Service", Service), new("Acgs:Health:Jitter", "0")]);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    public Task<HttpResponseMessage> GetAsync(string path, params string[] hashes) => SendAsync(HttpMethod.Get, path, hashes);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params string[] hashes)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation(Hash.Header, hashes);
        return SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(new Uri($"http://127.0.0.1:{Port}"), request.RequestUri!);
        return _client.SendAsync(request);
    }

    /// <summary>Lets every request end: what it counts and logs after its response is there by then, and so are violations that wait for their second to end.</summary>
    public async Task StopAsync()
    {
        await _app.StopAsync();
        Services.GetRequiredService<ViolationRecorder>().Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Metrics.Dispose();
    }

    private static void UseStandard(WebApplication app)
    {
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
    }

    private Task StartAsync(Action<WebApplication> use, Action<WebApplication>? map)
    {
        use(_app);
        _app.MapGet("/api", () => "ok");
        map?.Invoke(_app);
        return _app.StartAsync();
    }
}

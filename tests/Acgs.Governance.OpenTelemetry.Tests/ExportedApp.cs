// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.OpenTelemetry.Tests;

/// <summary>A governed service on Kestrel at a port of its own, whose OpenTelemetry pipeline the test arranges.</summary>
internal sealed class ExportedApp : IAsyncDisposable
{
    /// <summary>The collection of all tests: OpenTelemetry listens by name to the whole process, so two services at once would share their series.</summary>
    public const string OneAtATime = nameof(OneAtATime);

    public const string Service = "exported-tests";
    public const string Version = "1.2.3";
    public const string Hash = "cdd01ef066bc6cf2";

    private readonly WebApplication _app;

    private ExportedApp(WebApplication app)
    {
        _app = app;
        Client = new() { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a service with the endpoint <c>/api</c>.</summary>
    public static async Task<ExportedApp> StartAsync(Action<GovernanceBuilder, ILoggingBuilder> add, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = Service });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration["Acgs:Version"] = Version;
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        builder.Services.AddRouting();
        add(builder.AddAcgsGovernance(), builder.Logging);
        var app = builder.Build();
        app.UseRouting();
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        app.MapGet("/api", () => "ok");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async Task<int> GetAsync(string path, string? hash = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("X-Constitutional-Hash", hash is null ? [] : [hash]);
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    /// <summary>Lets every request end: what it counts and logs after its response is there by then.</summary>
    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

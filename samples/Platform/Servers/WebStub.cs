// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Platform.Servers;

/// <summary>A part of the platform inside this process.</summary>
internal sealed class WebStub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebStub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The part of Grafana that health is asked of, because no Grafana is installed.</summary>
    public static Task<WebStub> StartGrafanaAsync(int port) => StartAsync(port, context =>
    {
        context.Response.StatusCode = context.Request.Path == "/api/health" ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return context.Request.Path == "/api/health"
            ? context.Response.WriteAsJsonAsync(new { database = "ok", version = "stub" })
            : context.Response.WriteAsync("This is a stub of Grafana, which only answers /api/health.\n");
    });

    /// <summary>Starts a part.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="serve">What it does.</param>
    public static async Task<WebStub> StartAsync(int port, RequestDelegate serve)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "stub" });
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.Run(serve);
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

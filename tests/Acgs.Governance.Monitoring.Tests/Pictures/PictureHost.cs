// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>Serves the page that draws, a dashboard, and the answers of a Prometheus, all from one origin.</summary>
internal sealed class PictureHost : IAsyncDisposable
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly WebApplication _app;

    private PictureHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<PictureHost> StartAsync(Uri prometheus, string dashboard, PictureTime time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "pictures" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        app.MapGet("/", context => FileAsync(context, "picture.html"));
        app.MapGet("/{file}.js", context => FileAsync(context, $"{context.GetRouteValue("file")}.js"));
        app.MapGet("/dashboard.json", context => context.Response.WriteAsync(dashboard));
        app.MapGet("/time.json", context => context.Response.WriteAsJsonAsync(time));
        app.MapGet("/api/v1/{query}", context => AskAsync(context, prometheus));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task FileAsync(HttpContext context, string name)
    {
        await using var file = typeof(PictureHost).Assembly.GetManifestResourceStream($"page/{name}")
            ?? throw new InvalidOperationException($"The page has no file {name}.");
        context.Response.ContentType = name.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task AskAsync(HttpContext context, Uri prometheus)
    {
        using var answer = await Client.GetAsync(new Uri(prometheus, $"{context.Request.Path}{context.Request.QueryString}"), context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = "application/json";
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

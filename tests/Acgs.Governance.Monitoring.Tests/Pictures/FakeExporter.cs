// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>A target of Prometheus whose counter rises by 40 in a second, and whose share is 0.9987.</summary>
internal sealed class FakeExporter : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeExporter(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.Single()).Port;

    public static async Task<FakeExporter> StartAsync()
    {
        var clock = Stopwatch.StartNew();
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "exporter" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync(string.Create(
            CultureInfo.InvariantCulture, $"demo_requests_total{{kind=\"a\"}} {40 * clock.Elapsed.TotalSeconds:F3}\ndemo_share 0.9987\ndemo_up 1\n")));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>A target whose counters rise as fast as a test says, whenever it is scraped, and whose gauges stand.</summary>
internal sealed class KnownExporter : IAsyncDisposable
{
    /// <summary>As if it had run for an hour: Prometheus takes a counter near 0 for one that was just born.</summary>
    private const double Past = 3_600;

    private readonly WebApplication _app;

    private KnownExporter(WebApplication app) => _app = app;

    public string Address => new Uri(_app.Urls.Single()).Authority;

    public static async Task<KnownExporter> StartAsync(
        IReadOnlyList<(string Series, double PerSecond)> counters, IReadOnlyList<(string Series, double Value)> gauges)
    {
        var begin = TimeProvider.System.GetTimestamp();
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "exporter" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            var seconds = TimeProvider.System.GetElapsedTime(begin).TotalSeconds + Past;
            var lines = counters.Select(counter => (counter.Series, Value: counter.PerSecond * seconds)).Concat(gauges)
                .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Series} {line.Value:F6}\n"));
            context.Response.ContentType = "text/plain; version=0.0.4";
            return context.Response.WriteAsync(string.Concat(lines));
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

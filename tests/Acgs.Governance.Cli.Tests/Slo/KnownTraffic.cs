// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Cli.Tests.Slo;

/// <summary>A service whose counters rise as fast as a test says, whenever it is scraped.</summary>
internal sealed class KnownTraffic : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly (string Series, double PerSecond)[] _rates;
    private readonly DateTimeOffset _begin = TimeProvider.System.GetUtcNow();

    private KnownTraffic((string Series, double PerSecond)[] rates)
    {
        _rates = rates;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(ExposeAsync);
    }

    public int Port => new Uri(_application.Urls.Single()).Port;

    public static async Task<KnownTraffic> StartAsync(params (string Series, double PerSecond)[] rates)
    {
        var traffic = new KnownTraffic(rates);
        await traffic._application.StartAsync(TestContext.Current.CancellationToken);
        return traffic;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task ExposeAsync(HttpContext context)
    {
        // As if it had run for an hour: Prometheus takes a counter near 0 for one that was just born.
        var now = TimeProvider.System.GetUtcNow();
        var seconds = (now - _begin).TotalSeconds + 3_600;
        // Each sample with its own time: that of the scrape is earlier than this answer, on a busy machine by much.
        var at = now.ToUnixTimeMilliseconds();
        context.Response.ContentType = "text/plain; version=0.0.4";
        return context.Response.WriteAsync(string.Concat(
            _rates.Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Series} {rate.PerSecond * seconds:F6} {at}\n"))));
    }
}

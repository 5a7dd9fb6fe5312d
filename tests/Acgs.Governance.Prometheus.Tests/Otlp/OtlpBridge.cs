// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Prometheus.Tests.Otlp;

/// <summary>
/// What a service has pushed last, as Prometheus would store it, for a Prometheus that scrapes with <c>honor_labels</c>: the job is the name of the
/// service, and there is no instance unless the service says so.
/// </summary>
internal sealed class OtlpBridge : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpBridge(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<OtlpBridge> StartAsync(OtlpReceiver receiver, string job)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var bridge = new OtlpBridge(builder.Build());
        bridge._app.Run(context => ExposeAsync(context, receiver, job));
        await bridge._app.StartAsync(TestContext.Current.CancellationToken);
        return bridge;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task ExposeAsync(HttpContext context, OtlpReceiver receiver, string job)
    {
        context.Response.ContentType = "text/plain; version=0.0.4";
        var samples = receiver.HasAny ? OtlpMetric.Read(receiver.Last).Metrics.SelectMany(PrometheusTranslation.Samples) : [];
        // An empty label is one that is not there.
        return context.Response.WriteAsync(string.Concat(samples.Select(sample => sample.Replace("{", $"{{job=\"{job}\",instance=\"\",", StringComparison.Ordinal) + "\n")));
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Acgs.Governance.Monitoring.Tests.Dashboards;

/// <summary>A receiver of alerts, which takes all.</summary>
internal sealed class SilentReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SilentReceiver(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.Single()}/alerts";

    public static async Task<SilentReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "receiver" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

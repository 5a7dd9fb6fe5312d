// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Tests;

/// <summary>A governed application on Kestrel that logs as the test says.</summary>
internal sealed class SerilogHost(WebApplication app) : IAsyncDisposable
{
    public const string Hash = "0123456789abcdef";
    public const string Service = "serilog-tests";

    public static readonly string[] Stamped = [$"constitutional_hash={Hash}", $"service={Service}"];

    public IServiceProvider Services => app.Services;

    public Microsoft.Extensions.Logging.ILogger Logger => Services.GetRequiredService<ILogger<SerilogHost>>();

    /// <summary>Starts an application whose configuration is strict unless <paramref name="settings"/> say otherwise.</summary>
    public static async Task<SerilogHost> StartAsync(Action<WebApplicationBuilder> build, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SerilogHost).Assembly.GetName().Name,
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.Configuration.AddInMemoryCollection(
            [new("Acgs:Service", Service), new("Acgs:ConstitutionalHash", Hash), new("Acgs:Logging:Strict", "true")]);
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        build(builder);
        var host = new SerilogHost(builder.Build());
        try
        {
            await host.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task StartAsync()
    {
        app.UseAcgsGovernance();
        app.MapAcgsGovernance();
        return app.StartAsync(TestContext.Current.CancellationToken);
    }
}

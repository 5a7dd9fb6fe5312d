// Constitutional Hash: cdd01ef066bc6cf2

#pragma warning disable ASPDEPR004, ASPDEPR008 // WebHostBuilder and WebHost are obsolete, and in use.

using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Tests.Hosting.Styles;

/// <summary>The ways in which services build their host, each with the pipeline of <see cref="PlainStartup"/>.</summary>
internal static class HostStyles
{
    /// <summary>Builds and starts a host with these settings; what is given is added to its services.</summary>
    public delegate Task<StyledHost> Starter(Dictionary<string, string?> settings, Action<IServiceCollection> add);

    private static readonly string[] NoReload = ["--hostBuilder:reloadConfigOnChange=false"];

    /// <summary>Those that run on the generic host.</summary>
    public static IReadOnlyDictionary<string, Starter> Generic { get; } = new Dictionary<string, Starter>
    {
        ["WebApplication, services"] = (settings, add) => StartWebApplicationAsync(settings, add),
        ["Host, before the web host"] = (settings, add) => StartAsync(settings, add, host => host
            .AddAcgsGovernance().ConfigureWebHostDefaults(web => Kestrel(web).UseStartup<PlainStartup>())),
        ["Host, behind the web host"] = (settings, add) => StartAsync(settings, add, host => host
            .ConfigureWebHostDefaults(web => Kestrel(web).UseStartup<PlainStartup>()).AddAcgsGovernance()),
        ["Host, Startup class"] = (settings, add) => StartAsync(settings, add, host => host
            .ConfigureWebHostDefaults(web => Kestrel(web).UseStartup<GoverningStartup>())),
        ["Host, TestServer"] = (settings, add) => StartAsync(settings, add, host => host
            .ConfigureWebHost(web => web.UseTestServer().UseStartup<GoverningStartup>())),
        ["Host, Autofac"] = (settings, add) => StartAsync(settings, add, host => host
            .UseServiceProviderFactory(new AutofacServiceProviderFactory())
            .AddAcgsGovernance().ConfigureWebHostDefaults(web => Kestrel(web).UseStartup<PlainStartup>())),
    };

    /// <summary>Those that run on the host before it, which calls nothing of <see cref="IHostedLifecycleService"/>.</summary>
    public static IReadOnlyDictionary<string, Starter> Web { get; } = new Dictionary<string, Starter>
    {
        ["WebHost, services"] = (settings, add) => StartAsync(settings, add, Kestrel(WebHost.CreateDefaultBuilder(NoReload))
            .ConfigureServices((context, services) => services.AddAcgsGovernance(context.Configuration)).UseStartup<PlainStartup>()),
        ["WebHost, Startup class"] = (settings, add) => StartAsync(
            settings, add, Kestrel(WebHost.CreateDefaultBuilder(NoReload)).UseStartup<GoverningStartup>()),
        ["WebHostBuilder, TestServer"] = (settings, add) => Task.FromResult(StyledHost.Of(new TestServer(
            Prepare(new WebHostBuilder(), settings, add).UseStartup<GoverningStartup>()))),
    };

    private static IWebHostBuilder Kestrel(IWebHostBuilder web) => web.UseKestrel().UseUrls("http://127.0.0.1:0");

    private static async Task<StyledHost> StartWebApplicationAsync(Dictionary<string, string?> settings, Action<IServiceCollection> add)
    {
        var builder = GovernedApp.CreateBuilder(settings);
        builder.Services.AddAcgsGovernance(builder.Configuration);
        add(builder.Services);
        var app = builder.Build();
        new PlainStartup().Configure(app);
        await app.StartAsync();
        return StyledHost.Of(app);
    }

    private static async Task<StyledHost> StartAsync(Dictionary<string, string?> settings, Action<IServiceCollection> add, Action<IHostBuilder> style)
    {
        var builder = Host.CreateDefaultBuilder(NoReload)
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(settings)).ConfigureServices(add);
        style(builder);
        var host = builder.Build();
        await host.StartAsync();
        return StyledHost.Of(host);
    }

    private static async Task<StyledHost> StartAsync(Dictionary<string, string?> settings, Action<IServiceCollection> add, IWebHostBuilder builder)
    {
        var host = Prepare(builder, settings, add).Build();
        await host.StartAsync();
        return StyledHost.Of(host);
    }

    private static IWebHostBuilder Prepare(IWebHostBuilder builder, Dictionary<string, string?> settings, Action<IServiceCollection> add) =>
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(settings)).ConfigureServices(add);
}

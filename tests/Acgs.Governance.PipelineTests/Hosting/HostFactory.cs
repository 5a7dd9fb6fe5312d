// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Shapes;
using Serilog;

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>Builds the host of a shape the way that the shape says.</summary>
internal static class HostFactory
{
    private static readonly string ApplicationName = typeof(HostFactory).Assembly.GetName().Name!;

    // No watching of files that nobody changes.
    private static readonly string[] Arguments = ["--hostBuilder:reloadConfigOnChange=false"];

    public static IHost Build(Pipeline pipeline) => pipeline.Shape.Hosting switch
    {
        HostingStyle.WebApplication => Build(pipeline, WebApplication.CreateBuilder(Options(pipeline))),
        HostingStyle.Slim => Build(pipeline, WebApplication.CreateSlimBuilder(Options(pipeline))),
        HostingStyle.Empty => Build(pipeline, CreateEmpty(pipeline)),
        HostingStyle.Startup => BuildWithStartup(pipeline),
        HostingStyle.WebHost => BuildWebHost(pipeline),
        var other => throw new InvalidOperationException($"No builder is known for {other}."),
    };

    private static WebApplicationOptions Options(Pipeline pipeline) => new()
    {
        ApplicationName = ApplicationName,
        EnvironmentName = pipeline.Shape.Environment,
        ContentRootPath = AppContext.BaseDirectory,
        Args = Arguments,
    };

    private static WebApplicationBuilder CreateEmpty(Pipeline pipeline)
    {
        var builder = WebApplication.CreateEmptyBuilder(Options(pipeline));
        builder.WebHost.UseKestrelCore();
        return builder;
    }

    private static WebApplication Build(Pipeline pipeline, WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        pipeline.Guest.AddTo(builder);
        pipeline.AddServices(builder.Services);
        if (pipeline.Shape.Logging == LoggingStack.UseSerilog)
        {
            builder.Host.UseSerilog((_, services, serilog) => pipeline.ConfigureSerilog(services, serilog));
        }

        var app = builder.Build();
        pipeline.Use(app);
        pipeline.Map(app);
        return app;
    }

    private static IHost BuildWithStartup(Pipeline pipeline)
    {
        var builder = Host.CreateDefaultBuilder(Arguments)
            .UseEnvironment(pipeline.Shape.Environment)
            .UseContentRoot(AppContext.BaseDirectory)
            .ConfigureLogging(logging => logging.ClearProviders())
            .ConfigureWebHostDefaults(web => web.UseSetting(WebHostDefaults.ApplicationKey, ApplicationName).UseStartup(_ => new Startup(pipeline)));
        pipeline.Guest.AddTo(builder);
        if (pipeline.Shape.Logging == LoggingStack.UseSerilog)
        {
            builder.UseSerilog((_, services, serilog) => pipeline.ConfigureSerilog(services, serilog));
        }

        return builder.Build();
    }

    private static HostOfWebHost BuildWebHost(Pipeline pipeline) => new(new WebHostBuilder()
        .UseKestrel()
        .UseEnvironment(pipeline.Shape.Environment)
        .UseContentRoot(AppContext.BaseDirectory)
        .UseSetting(WebHostDefaults.ApplicationKey, ApplicationName)
        .ConfigureServices((context, services) =>
        {
            pipeline.Guest.AddTo(services, context.Configuration);
            pipeline.AddServices(services);
        })
        .Configure(pipeline.UseWithEndpoints)
        .Build());
}

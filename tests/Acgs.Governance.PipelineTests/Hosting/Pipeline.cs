// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Serilog;

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>A shape as a program: its services, its pipeline and its endpoints, for whatever builds the host.</summary>
internal sealed class Pipeline(Shape shape, Guest guest, RecordedLog log)
{
    private readonly IReadOnlyList<PipelinePart> _parts = PipelineParts.Of(shape);

    public Shape Shape => shape;

    public Guest Guest => guest;

    public void AddServices(IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint =>
            endpoint.Protocols = shape.Has(Switches.Http2Only) ? HttpProtocols.Http2 : HttpProtocols.Http1));
        services.AddRouting();
        foreach (var part in _parts)
        {
            part.AddServices(services);
        }

        AddLogging(services);
    }

    /// <summary>The whole pipeline of an application that does not map its endpoints itself.</summary>
    public void UseWithEndpoints(IApplicationBuilder app)
    {
        Use(app);
        app.UseEndpoints(Map);
    }

    public void Use(IApplicationBuilder app)
    {
        if (!shape.Has(Switches.CalledLast))
        {
            guest.Use(app);
        }

        foreach (var part in _parts)
        {
            part.Use(app);
        }

        if (shape.Has(Switches.CalledLast))
        {
            guest.Use(app);
        }
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        guest.Map(endpoints);
        foreach (var part in _parts)
        {
            part.Map(endpoints);
        }
    }

    /// <summary>What Serilog writes to.</summary>
    public void ConfigureSerilog(IServiceProvider services, LoggerConfiguration serilog)
    {
        serilog.MinimumLevel.Debug().Enrich.FromLogContext().WriteTo.Sink(new RecordedLogSink(log));
        guest.Stamp(serilog.Enrich, services);
    }

    private void AddLogging(IServiceCollection services)
    {
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug));
        if (shape.Logging == LoggingStack.Framework)
        {
            services.AddLogging(logging => logging.AddProvider(new RecordedLogProvider(log)));
        }
        else if (shape.Logging == LoggingStack.AddSerilog)
        {
            services.AddSerilog(ConfigureSerilog);
        }
        else if (shape.Logging == LoggingStack.TwoStageSerilog)
        {
            Log.Logger = new LoggerConfiguration().MinimumLevel.Debug().CreateBootstrapLogger();
            services.AddSerilog(ConfigureSerilog);
        }
    }
}

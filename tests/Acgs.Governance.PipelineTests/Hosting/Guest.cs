// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Shapes;
using Serilog.Configuration;

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>What a service adds to become a governed one: the three calls, and what its metrics, its gRPC and its Serilog need.</summary>
internal sealed class Guest(Shape shape, bool isPresent)
{
    public void AddTo(IHostApplicationBuilder builder)
    {
        if (isPresent)
        {
            Connect(builder.AddAcgsGovernance());
        }
    }

    public void AddTo(IHostBuilder builder)
    {
        if (isPresent)
        {
            builder.AddAcgsGovernance(Connect);
        }
    }

    public void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (isPresent)
        {
            Connect(services.AddAcgsGovernance(configuration));
        }
    }

    public void Use(IApplicationBuilder app)
    {
        if (isPresent)
        {
            app.UseAcgsGovernance();
        }
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        if (isPresent)
        {
            (shape.Has(Switches.MapGroup) ? endpoints.MapGroup("/internal") : endpoints).MapAcgsGovernance();
        }
    }

    public void Stamp(LoggerEnrichmentConfiguration enrich, IServiceProvider services)
    {
        if (isPresent)
        {
            enrich.WithConstitutionalHash(services);
        }
    }

    private void Connect(GovernanceBuilder governance)
    {
        if (shape.Has(Switches.Prometheus))
        {
            governance.AddPrometheus();
        }

        if (shape.Application == ApplicationStyle.Grpc)
        {
            governance.AddGrpcHealth();
        }
    }
}

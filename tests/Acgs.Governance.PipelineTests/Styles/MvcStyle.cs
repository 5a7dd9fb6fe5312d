// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>The routes that every application has, as actions of a controller.</summary>
internal sealed class MvcStyle : PipelinePart
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddControllers();
        services.AddHttpClient();
        services.AddSingleton<Arrivals>();
    }

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapControllers();
}

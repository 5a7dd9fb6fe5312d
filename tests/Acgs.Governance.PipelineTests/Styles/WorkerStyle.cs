// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>A worker that was given a web server.</summary>
internal sealed class WorkerStyle : MinimalStyle
{
    public override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddHostedService<Work>();
    }
}

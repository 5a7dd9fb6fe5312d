// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class ResponseCachingPart : PipelinePart
{
    public override void AddServices(IServiceCollection services) => services.AddResponseCaching();

    public override void Use(IApplicationBuilder app) => app.UseResponseCaching();
}

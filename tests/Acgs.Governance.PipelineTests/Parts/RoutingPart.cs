// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class RoutingPart : PipelinePart
{
    public override void Use(IApplicationBuilder app) => app.UseRouting();
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class PathBasePart : PipelinePart
{
    public override void Use(IApplicationBuilder app) => app.UsePathBase("/base");
}

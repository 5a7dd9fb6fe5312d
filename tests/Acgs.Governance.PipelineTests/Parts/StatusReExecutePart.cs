// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class StatusReExecutePart : PipelinePart
{
    public override void Use(IApplicationBuilder app) => app.UseStatusCodePagesWithReExecute("/app/status/{0}");

    public override void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.Map("/app/status/{code:int}", (int code) => $"the page about status {code}").AllowAnonymous();
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class ErrorPagePart : PipelinePart
{
    public override void Use(IApplicationBuilder app) => app.UseExceptionHandler("/app/error");

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.Map("/app/error", () => "the page about an error").AllowAnonymous();
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class ErrorProblemPart : PipelinePart
{
    public override void AddServices(IServiceCollection services) => services.AddProblemDetails();

    public override void Use(IApplicationBuilder app) => app.UseExceptionHandler();
}

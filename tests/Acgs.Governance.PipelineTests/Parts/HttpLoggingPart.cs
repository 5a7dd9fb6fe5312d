// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.HttpLogging;

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class HttpLoggingPart : PipelinePart
{
    public override void AddServices(IServiceCollection services) => services.AddHttpLogging(logging => logging.LoggingFields = HttpLoggingFields.All);

    public override void Use(IApplicationBuilder app) => app.UseHttpLogging();
}

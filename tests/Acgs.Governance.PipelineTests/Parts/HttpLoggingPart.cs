// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Shapes;
using Microsoft.AspNetCore.HttpLogging;

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>HTTP logging with bodies; of responses not where there is gRPC, which loses its answers to it.</summary>
internal sealed class HttpLoggingPart(Shape shape) : PipelinePart
{
    private readonly HttpLoggingFields _fields =
        shape.Application == ApplicationStyle.Grpc ? HttpLoggingFields.All & ~HttpLoggingFields.ResponseBody : HttpLoggingFields.All;

    public override void AddServices(IServiceCollection services) => services.AddHttpLogging(logging => logging.LoggingFields = _fields);

    public override void Use(IApplicationBuilder app) => app.UseHttpLogging();
}

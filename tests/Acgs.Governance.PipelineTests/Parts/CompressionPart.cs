// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class CompressionPart : PipelinePart
{
    public override IEnumerable<Exchange> Exchanges =>
        [new("compressed", HttpMethod.Get, "/app/ok?compressed") { Headers = new Dictionary<string, string> { ["Accept-Encoding"] = "br, gzip" }, Says = "ok" }];

    public override void AddServices(IServiceCollection services) => services.AddResponseCompression();

    public override void Use(IApplicationBuilder app) => app.UseResponseCompression();
}

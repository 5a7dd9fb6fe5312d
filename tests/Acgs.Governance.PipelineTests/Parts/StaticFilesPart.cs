// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class StaticFilesPart(Shape shape) : PipelinePart
{
    public override IEnumerable<Exchange> Exchanges =>
    [
        File("static file"),
        File("part of a static file") with { Headers = new Dictionary<string, string> { ["Range"] = "bytes=0-3" } },
        File("static file not modified") with { Headers = new Dictionary<string, string> { ["If-None-Match"] = "*" } },
        // Contract 3 and docs/compliance.md: what middleware ahead of ours answers by itself is stamped and counted, but not judged.
        shape.Has(Switches.CalledLast)
            ? File("static file, wrong hash") with { Hashes = [Hash.Wrong] }
            : File("static file, wrong hash") with { Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch" },
    ];

    public override void Use(IApplicationBuilder app) => app.UseStaticFiles();

    private static Exchange File(string name) => new(name, HttpMethod.Get, "/hello.txt");
}

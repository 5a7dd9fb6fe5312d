// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class StaticFilesPart : PipelinePart
{
    public override IEnumerable<Exchange> Exchanges =>
    [
        File("static file") with { Says = "hello, static world" },
        File("part of a static file") with { Headers = new Dictionary<string, string> { ["Range"] = "bytes=0-3" } },
        File("static file not modified") with { Headers = new Dictionary<string, string> { ["If-None-Match"] = "*" } },
        File("static file, wrong hash") with { Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch" },
    ];

    public override void Use(IApplicationBuilder app) => app.UseStaticFiles();

    private static Exchange File(string name) => new(name, HttpMethod.Get, "/hello.txt");
}

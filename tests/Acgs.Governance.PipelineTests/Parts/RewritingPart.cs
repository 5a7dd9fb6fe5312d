// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;
using Microsoft.AspNetCore.Rewrite;

namespace Acgs.Governance.PipelineTests.Parts;

internal sealed class RewritingPart : PipelinePart
{
    public override IEnumerable<Exchange> Exchanges =>
    [
        new("rewritten", HttpMethod.Get, "/old/ok") { Says = "ok" },
        new("moved", HttpMethod.Get, "/moved"),
    ];

    public override void Use(IApplicationBuilder app) => app.UseRewriter(new RewriteOptions()
        .AddRewrite("^old/(.*)$", "app/$1", skipRemainingRules: true)
        .AddRedirect("^moved$", "app/ok", StatusCodes.Status301MovedPermanently));
}

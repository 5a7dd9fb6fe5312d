// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>Whatever nothing else answers is answered with the page of the application.</summary>
internal sealed class SpaStyle : MinimalStyle
{
    public override IEnumerable<Exchange> Exchanges =>
    [
        new("route of the client", HttpMethod.Get, "/some/where") { Says = "The page of the application" },
        new("route of the client, wrong hash", HttpMethod.Get, "/some/where?wrong")
        {
            Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch",
        },
    ];

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        base.Map(endpoints);
        endpoints.MapFallbackToFile("index.html");
    }
}

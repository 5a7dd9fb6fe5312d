// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Styles;

internal sealed class RazorPagesStyle : MinimalStyle
{
    public override IEnumerable<Exchange> Exchanges =>
    [
        new("Razor page", HttpMethod.Get, "/app/page") { Says = "A page of Acgs" },
        new("Razor page, wrong hash", HttpMethod.Get, "/app/page?wrong")
        {
            Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch",
        },
    ];

    public override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddRazorPages();
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        base.Map(endpoints);
        endpoints.MapRazorPages();
    }
}

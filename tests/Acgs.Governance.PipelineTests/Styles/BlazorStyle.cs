// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Pages;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>Blazor on the server: a page that is rendered, and the negotiation of its circuit.</summary>
internal sealed class BlazorStyle : MinimalStyle
{
    public override IEnumerable<Exchange> Exchanges =>
    [
        new("component", HttpMethod.Get, "/app/component") { Says = "A component of Acgs" },
        new("circuit", HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Says = "connectionId" },
        new("component, wrong hash", HttpMethod.Get, "/app/component?wrong")
        {
            Hashes = [Hash.Wrong], AnsweredBy = AnsweredBy.Refusal, Outcome = "mismatch",
        },
    ];

    public override void AddServices(IServiceCollection services)
    {
        base.AddServices(services);
        services.AddRazorComponents().AddInteractiveServerComponents();
    }

    public override void Use(IApplicationBuilder app) => app.UseAntiforgery();

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        base.Map(endpoints);
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}

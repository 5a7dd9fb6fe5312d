// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>One part of a service: what it registers, where it stands in the pipeline, what it maps, and the requests that show it.</summary>
internal abstract class PipelinePart
{
    /// <summary>The requests that concern this part, without the base path.</summary>
    public virtual IEnumerable<Exchange> Exchanges => [];

    public virtual void AddServices(IServiceCollection services)
    {
    }

    public virtual void Use(IApplicationBuilder app)
    {
    }

    public virtual void Map(IEndpointRouteBuilder endpoints)
    {
    }
}

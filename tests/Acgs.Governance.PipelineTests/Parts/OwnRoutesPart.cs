// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Parts;

/// <summary>Routes that the application had before it was governed, at the paths that ours have by default.</summary>
internal sealed class OwnRoutesPart(Shape shape) : PipelinePart
{
    private IEnumerable<string> Paths => shape.Has(Switches.ServiceDefaults) ? ["/info", "/metrics"] : ["/health", "/info", "/metrics"];

    public override IEnumerable<Exchange> Exchanges =>
        Paths.Select(path => new Exchange($"the application's {path}", HttpMethod.Get, path) { Says = $"the application's {path}" });

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var path in Paths)
        {
            endpoints.MapGet(path, () => $"the application's {path}");
        }
    }
}

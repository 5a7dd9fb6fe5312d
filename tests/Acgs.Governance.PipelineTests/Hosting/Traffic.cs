// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;
using Acgs.Governance.PipelineTests.Styles;

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>All requests to the hosts of a shape, in the order in which they are sent.</summary>
internal static class Traffic
{
    public static IReadOnlyList<Exchange> Of(Shape shape) =>
    [
        .. AppTraffic.Exchanges
            .Concat(PipelineParts.Of(shape).SelectMany(part => part.Exchanges))
            .Concat(AppTraffic.Refusals)
            .Select(exchange => WithUser(shape, exchange with { Path = shape.BasePath + exchange.Path })),
        .. OwnEndpoints.Exchanges(shape),
    ];

    private static Exchange WithUser(Shape shape, Exchange exchange) => shape.Access == Access.AuthFallback && !exchange.IsAnonymous
        ? exchange with { Headers = new Dictionary<string, string>(exchange.Headers) { [UserHandler.UserHeader] = "alice" } }
        : exchange;
}

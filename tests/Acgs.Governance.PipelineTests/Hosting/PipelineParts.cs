// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Shapes;
using Acgs.Governance.PipelineTests.Styles;

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>The parts of a shape, each at its customary place in the pipeline.</summary>
internal static class PipelineParts
{
    public static IReadOnlyList<PipelinePart> Of(Shape shape) =>
    [
        .. When(shape.Errors == ErrorHandling.ErrorPage, () => new ErrorPagePart()),
        .. When(shape.Errors == ErrorHandling.ErrorProblem, () => new ErrorProblemPart()),
        .. When(shape.StatusPages == StatusPages.StatusText, () => new StatusTextPart()),
        .. When(shape.StatusPages == StatusPages.StatusReExecute, () => new StatusReExecutePart()),
        .. When(shape.Has(Switches.HttpLogging), () => new HttpLoggingPart(shape)),
        .. When(shape.Has(Switches.ReplacedBody), () => new ReplacedBodyPart()),
        .. When(shape.Has(Switches.Compression), () => new CompressionPart()),
        .. When(shape.Has(Switches.PathBase), () => new PathBasePart()),
        .. When(shape.Has(Switches.Rewriting), () => new RewritingPart()),
        .. When(shape.Has(Switches.StaticFiles), () => new StaticFilesPart()),
        .. When(shape.HasExplicitRouting, () => new RoutingPart()),
        .. When(shape.Has(Switches.RequestTimeouts), () => new RequestTimeoutsPart()),
        .. When(shape.Has(Switches.RateLimiter), () => new RateLimiterPart()),
        .. When(shape.Has(Switches.Cors), () => new CorsPart()),
        .. When(shape.Access != Access.Open, () => new AccessPart(shape)),
        .. When(shape.Has(Switches.ResponseCaching), () => new ResponseCachingPart()),
        .. When(shape.Has(Switches.OutputCaching), () => new OutputCachingPart()),
        .. When(shape.Has(Switches.ServiceDefaults), () => new ServiceDefaultsPart()),
        .. When(shape.Has(Switches.OwnRoutes), () => new OwnRoutesPart(shape)),
        Style(shape),
    ];

    private static PipelinePart[] When(bool condition, Func<PipelinePart> create) => condition ? [create()] : [];

    private static PipelinePart Style(Shape shape) => shape.Application switch
    {
        ApplicationStyle.Minimal => new MinimalStyle(),
        ApplicationStyle.Mvc => new MvcStyle(),
        ApplicationStyle.RazorPages => new RazorPagesStyle(),
        ApplicationStyle.Blazor => new BlazorStyle(),
        ApplicationStyle.SignalR => new SignalRStyle(shape),
        ApplicationStyle.Grpc => new GrpcStyle(),
        ApplicationStyle.Yarp => new YarpStyle(),
        ApplicationStyle.Worker => new WorkerStyle(),
        ApplicationStyle.Spa => new SpaStyle(),
        var other => throw new InvalidOperationException($"No part is known for {other}."),
    };
}

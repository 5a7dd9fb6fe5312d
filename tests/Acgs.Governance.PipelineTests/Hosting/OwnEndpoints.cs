// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;
using Acgs.Governance.PipelineTests.Styles;

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>The requests that our endpoints answer in a shape.</summary>
internal static class OwnEndpoints
{
    private const string Json = "application/json";

    public static IEnumerable<Exchange> Exchanges(Shape shape) =>
    [
        .. Paths(shape).SelectMany(path => Requests(shape, path.Path, path.MediaType)),
        .. shape.Application == ApplicationStyle.Grpc ? [GrpcHealth(shape)] : Array.Empty<Exchange>(),
        // Only a global limiter spares them, and only the health endpoints.
        .. Paths(shape).Where(path => shape.Has(Switches.RateLimiter) && IsHealth(path.Path))
            .Select(path => Ask(shape, "limited", path.Path, path.MediaType) with { Headers = RateLimiterPart.Spent }),
    ];

    /// <summary>The paths at which the application answers itself, where ours would be.</summary>
    public static IEnumerable<string> Taken(Shape shape) => shape.Has(Switches.MapGroup)
        ? []
        : [
            .. shape.Has(Switches.OwnRoutes | Switches.ServiceDefaults) ? ["/health"] : Array.Empty<string>(),
            .. shape.Has(Switches.OwnRoutes) ? ["/info"] : Array.Empty<string>(),
            .. shape.Has(Switches.OwnRoutes) && shape.Has(Switches.Prometheus) ? ["/metrics"] : Array.Empty<string>(),
        ];

    private static IEnumerable<(string Path, string MediaType)> Paths(Shape shape) => new[]
    {
        ("/health", Json),
        ("/health/live", Json),
        ("/health/ready", Json),
        ("/health/startup", Json),
        ("/health/ui", "text/html"),
        ("/health/ui/data", Json),
        ("/info", Json),
        ("/metrics", "text/plain"),
    }.Where(one => !Taken(shape).Contains(one.Item1) && (one.Item1 != "/metrics" || shape.Has(Switches.Prometheus)));

    private static IEnumerable<Exchange> Requests(Shape shape, string path, string mediaType) =>
    [
        Ask(shape, "GET", path, mediaType),
        Ask(shape, "GET again", path, mediaType),
        Ask(shape, "HEAD", path, mediaType) with { Method = HttpMethod.Head },
        Ask(shape, "wrong hash", path, mediaType) with { Hashes = [Hash.Wrong] },
    ];

    private static Exchange Ask(Shape shape, string how, string path, string mediaType) =>
        new($"our {path}, {how}", HttpMethod.Get, shape.OwnPath + path) { AnsweredBy = AnsweredBy.OwnEndpoint, MediaType = mediaType };

    private static Exchange GrpcHealth(Shape shape) =>
        GrpcStyle.Call("our gRPC health, wrong hash", $"{shape.OwnPath}/grpc.health.v1.Health/Check", message: []) with
        {
            Hashes = [Hash.Wrong],
            AnsweredBy = AnsweredBy.OwnEndpoint,
            MediaType = "application/grpc",
        };

    private static bool IsHealth(string path) => path.StartsWith("/health", StringComparison.Ordinal);
}

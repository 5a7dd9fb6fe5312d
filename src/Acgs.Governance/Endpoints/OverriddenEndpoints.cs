// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acgs.Governance.Endpoints;

/// <summary>Finds library endpoints that endpoints of the application replace.</summary>
internal static class OverriddenEndpoints
{
    /// <summary>Whether one of <paramref name="all"/> replaces the endpoint.</summary>
    public static bool Contains(Endpoint endpoint, IReadOnlyList<Endpoint> all) =>
        endpoint is RouteEndpoint own && IsOwn(own) && all.OfType<RouteEndpoint>().Any(other => !IsOwn(other) && IsReplacedBy(own, other));

    private static bool IsOwn(Endpoint endpoint) => endpoint.Metadata.GetMetadata<OwnEndpoint>() is not null;

    private static bool IsReplacedBy(RouteEndpoint own, RouteEndpoint other) =>
        RoutePath.Names(other.RoutePattern, own.RoutePattern) && HaveCommonMethod(own, other) && HaveCommonHost(own, other);

    private static bool HaveCommonMethod(Endpoint own, Endpoint other)
    {
        var (first, second) = (Methods(own), Methods(other));
        return first.Count == 0 || second.Count == 0 || first.Intersect(second, StringComparer.OrdinalIgnoreCase).Any();
    }

    // Routing prefers an endpoint with host constraints for those hosts, and one without them for all others.
    private static bool HaveCommonHost(Endpoint own, Endpoint other)
    {
        var (first, second) = (Hosts(own), Hosts(other));
        return (first.Count == 0 && second.Count == 0) || first.Intersect(second, StringComparer.OrdinalIgnoreCase).Any();
    }

    private static IReadOnlyList<string> Methods(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static IReadOnlyList<string> Hosts(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHostMetadata>()?.Hosts ?? [];
}

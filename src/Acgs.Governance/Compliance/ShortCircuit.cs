// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Acgs.Governance.Compliance;

/// <summary>
/// Detects endpoints that routing executes immediately. Their metadata type is not public, but the convention that adds it is.
/// </summary>
internal static class ShortCircuit
{
    /// <summary>The metadata that <c>ShortCircuit()</c> adds.</summary>
    public static object Metadata { get; } = FindMetadata();

    public static bool Marks(Endpoint endpoint)
    {
        foreach (var item in endpoint.Metadata)
        {
            if (item.GetType() == Metadata.GetType())
            {
                return true;
            }
        }

        return false;
    }

    private static object FindMetadata()
    {
        var probe = new Probe();
        probe.ShortCircuit();
        return probe.Builder.Metadata.Single();
    }

    private sealed class Probe : IEndpointConventionBuilder
    {
        public RouteEndpointBuilder Builder { get; } = new(null, RoutePatternFactory.Parse("/"), 0);

        public void Add(Action<EndpointBuilder> convention) => convention(Builder);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Requests;

/// <summary>
/// Remembers the traits of endpoints: every look into their metadata is a look into a concurrent dictionary by type, and a request
/// would take two.
/// </summary>
internal sealed class EndpointTraitsCache
{
    private const int Slots = 64;

    // Endpoints may go, with a plug-in for instance; a slot keeps its last one at most.
    private readonly ConditionalWeakTable<Endpoint, EndpointTraits> _all = [];
    private readonly EndpointTraits?[] _recent = new EndpointTraits?[Slots];

    /// <summary>The traits of <paramref name="endpoint"/>.</summary>
    public EndpointTraits Of(Endpoint endpoint)
    {
        ref var slot = ref _recent[RuntimeHelpers.GetHashCode(endpoint) & (Slots - 1)];
        var recent = Volatile.Read(ref slot);
        return recent?.Endpoint == endpoint ? recent : Find(endpoint, ref slot);
    }

    private EndpointTraits Find(Endpoint endpoint, ref EndpointTraits? slot)
    {
        var found = _all.GetValue(endpoint, static endpoint => new(endpoint));
        Volatile.Write(ref slot, found);
        return found;
    }
}

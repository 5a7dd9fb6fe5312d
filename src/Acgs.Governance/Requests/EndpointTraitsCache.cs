// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Requests;

/// <summary>
/// Caches the traits of endpoints: each metadata lookup is a lookup in a concurrent dictionary by type, and a request would need two.
/// </summary>
internal sealed class EndpointTraitsCache
{
    private const int Slots = 64;

    // Endpoints can be removed, for example with a plug-in; a slot holds on to at most its last one.
    private readonly ConditionalWeakTable<Endpoint, EndpointTraits> _all = [];
    private readonly EndpointTraits?[] _recent = new EndpointTraits?[Slots];

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

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>A server that follows this one.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="State">Such as <c>online</c>.</param>
/// <param name="LagBytes">How much it has not acknowledged.</param>
/// <param name="SinceContact">How long ago it last acknowledged.</param>
internal sealed record CacheReplica(string Address, string State, long LagBytes, TimeSpan SinceContact);

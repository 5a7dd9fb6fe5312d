// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>How a server stands to others.</summary>
/// <param name="Role"><c>master</c> or <c>slave</c>, as Redis calls it.</param>
/// <param name="IsLinkUp">Whether a replica is connected with its master; <see langword="null"/> for a master.</param>
/// <param name="SinceContact">How long ago a replica last heard of its master; <see langword="null"/> for a master, and without a link.</param>
/// <param name="Replicas">The replicas of this server.</param>
internal sealed record CacheReplication(string Role, bool? IsLinkUp, TimeSpan? SinceContact, IReadOnlyList<CacheReplica> Replicas);

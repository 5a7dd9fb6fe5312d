// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>A database with keys.</summary>
/// <param name="Database">Its number.</param>
/// <param name="Keys">How many keys it has.</param>
/// <param name="Expiring">How many of them have an end.</param>
internal sealed record CacheKeyspace(int Database, long Keys, long Expiring);

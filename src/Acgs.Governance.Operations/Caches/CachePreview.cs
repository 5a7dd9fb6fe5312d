// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>What would be removed.</summary>
/// <param name="Count">How many keys.</param>
/// <param name="Samples">Some of them.</param>
internal sealed record CachePreview(long Count, IReadOnlyList<string> Samples);

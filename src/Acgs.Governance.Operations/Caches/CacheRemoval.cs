// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>What was removed.</summary>
/// <param name="Count">How many keys.</param>
/// <param name="IsStopped">Whether the user ended it before its end.</param>
/// <param name="Failure">Why it ended before its end; <see langword="null"/> unless the server failed.</param>
internal sealed record CacheRemoval(long Count, bool IsStopped, string? Failure);

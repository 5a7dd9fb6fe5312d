// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Caches;

/// <summary>The memory of a server.</summary>
/// <param name="Used">The bytes that it uses.</param>
/// <param name="Max">How many it may use; <see langword="null"/> for as many as there are.</param>
/// <param name="Policy">What it does when these are used up, such as <c>allkeys-lru</c>.</param>
/// <param name="Fragmentation">What the system gave it, over what it uses.</param>
internal sealed record CacheMemory(long Used, long? Max, string Policy, double? Fragmentation)
{
    /// <summary>The share of what it may use, from 0 to 1; <see langword="null"/> without a limit.</summary>
    public double? UsedRatio => Max is { } max ? (double)Used / max : null;
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>Which hashes services may state.</summary>
/// <param name="Active">The active one.</param>
/// <param name="Accepted">Older ones that are still accepted.</param>
internal sealed record HashExpectation(string Active, IReadOnlyList<string> Accepted)
{
    /// <summary>What is wrong with a stated hash; <see langword="null"/> if it is the active one.</summary>
    public TargetAnswer? Judge(string? stated) => stated == Active ? null
        : stated is null ? TargetAnswer.Unhealthy("it states no constitutional hash")
        : Accepted.Contains(stated) ? TargetAnswer.Degraded($"it works under the older hash {stated}, not under {Active}")
        : TargetAnswer.Unhealthy($"it works under another hash than {Active}");
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Health;

/// <summary>Which hashes services may state.</summary>
/// <param name="Active">The active one.</param>
/// <param name="Accepted">Older ones that are still accepted.</param>
internal sealed record HashExpectation(string Active, IReadOnlyList<string> Accepted)
{
    /// <summary>What a stated hash is.</summary>
    public HashStanding StandingOf(string? stated) => stated == Active ? HashStanding.Active
        : stated is null ? HashStanding.Missing
        : Accepted.Contains(stated) ? HashStanding.Accepted
        : HashStanding.Foreign;

    /// <summary>What is wrong with a stated hash; <see langword="null"/> if it is the active one.</summary>
    public TargetAnswer? Judge(string? stated) => StandingOf(stated) switch
    {
        HashStanding.Active => null,
        HashStanding.Missing => TargetAnswer.Unhealthy("it states no constitutional hash"),
        HashStanding.Accepted => TargetAnswer.Degraded($"it works under the older hash {stated}, not under {Active}"),
        _ => TargetAnswer.Unhealthy($"it works under another hash than {Active}"),
    };
}

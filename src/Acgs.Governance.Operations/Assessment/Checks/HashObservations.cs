// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>What is wrong with a hash that a service states.</summary>
internal static class HashObservations
{
    /// <summary>The subject of a drift: it is one whatever the number of services.</summary>
    public const string Constitution = "constitution";

    /// <summary>Compares a stated hash; <see langword="null"/> if it is the active one.</summary>
    public static Observation? Judge(string service, string? stated, HashExpectation hashes) => hashes.StandingOf(stated) switch
    {
        HashStanding.Active => null,
        HashStanding.Accepted => new(FindingKind.HashDrift, Constitution, $"{service} works under the older {stated}, not under {hashes.Active}")
        {
            Service = service,
        },
        HashStanding.Missing => new(FindingKind.HashWrong, service, "it states no constitutional hash"),
        _ => new(FindingKind.HashWrong, service, $"it states {stated}, not {hashes.Active}"),
    };
}

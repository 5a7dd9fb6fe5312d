// Constitutional Hash: cdd01ef066bc6cf2

namespace GovernedService.Principles;

/// <summary>The initial principles.</summary>
internal static class Constitution
{
    /// <summary>The rule that a decision violates which breaks one of them; the ledger has it.</summary>
    public const string BrokenRule = "principle_broken";

    public static readonly Principle[] Principles =
    [
        new("transparency", "A decision says why it is taken.", Requirement.Rationale),
        new("human-oversight", "An irreversible decision names the human who answers for it.", Requirement.Approver, OnlyIrreversible: true),
        new("least-privilege", "A decision names what it may touch.", Requirement.Scope),
    ];
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>The result of an evaluation by <see cref="ConstitutionalContext"/>.</summary>
public readonly struct ConstitutionalVerdict
{
    internal ConstitutionalVerdict(in ComplianceDecision decision, string expected)
    {
        IsAllowed = decision.Action != ComplianceAction.Refuse;
        Outcome = decision.Outcome;
        Error = decision.Broken?.Name;
        ExpectedHash = expected;
    }

    /// <summary>
    /// Whether the message may be processed. Always <see langword="true"/> in <see cref="ComplianceMode.Report"/> and
    /// <see cref="ComplianceMode.Stamp"/>.
    /// </summary>
    public bool IsAllowed { get; }

    /// <summary>The outcome for the stated hash.</summary>
    public ComplianceOutcome Outcome { get; }

    /// <summary>
    /// The violated rule, such as <c>constitutional_hash_mismatch</c>: the member <c>error</c> of an HTTP refusal. <see langword="null"/>
    /// if no rule is violated or rules do not apply.
    /// </summary>
    public string? Error { get; }

    /// <summary>The active hash, for a reply to the sender.</summary>
    public string ExpectedHash { get; }
}

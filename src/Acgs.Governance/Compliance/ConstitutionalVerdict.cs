// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>What <see cref="ConstitutionalContext"/> found.</summary>
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
    /// Whether the message may be handled. In the modes <see cref="ComplianceMode.Report"/> and <see cref="ComplianceMode.Stamp"/> always.
    /// </summary>
    public bool IsAllowed { get; }

    /// <summary>What was stated.</summary>
    public ComplianceOutcome Outcome { get; }

    /// <summary>
    /// The rule that is broken, such as <c>constitutional_hash_mismatch</c>: the member <c>error</c> of a refusal over HTTP. It is
    /// <see langword="null"/> where none is broken or none is applied.
    /// </summary>
    public string? Error { get; }

    /// <summary>The active hash, for an answer to the sender.</summary>
    public string ExpectedHash { get; }
}

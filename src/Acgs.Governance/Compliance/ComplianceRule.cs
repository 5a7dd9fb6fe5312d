// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;

namespace Acgs.Governance.Compliance;

/// <summary>
/// A compliance rule. Its name is the member <c>error</c> of the problem document, the value of the metric label <c>rule</c> and part of
/// the log record.
/// </summary>
internal sealed record ComplianceRule(string Name, ViolationSeverity Severity, string Title, string Detail)
{
    public static readonly ComplianceRule Missing = new(
        "constitutional_hash_missing",
        // A caller that knows nothing of the constitution, most often one that is not up to date.
        ViolationSeverity.Low,
        "The request states no constitution.",
        "This endpoint requires the header X-Constitutional-Hash. Send the expected value.");

    public static readonly ComplianceRule Mismatch = new(
        "constitutional_hash_mismatch",
        ViolationSeverity.Medium,
        "The request states an unknown constitution.",
        "The header X-Constitutional-Hash must be the active or an accepted hash. Send the expected value, or omit the header.");

    public static readonly ComplianceRule Malformed = new(
        "constitutional_hash_malformed",
        ViolationSeverity.Medium,
        "The stated constitutional hash is malformed.",
        "The header X-Constitutional-Hash must be exactly 16 lower-case hexadecimal digits.");

    public static readonly ComplianceRule Ambiguous = new(
        "constitutional_hash_ambiguous",
        // No client of ours sends two values: somebody adds one, which another reader of the header may take.
        ViolationSeverity.High,
        "The request states more than one constitution.",
        "The header X-Constitutional-Hash must have exactly one value.");

    /// <summary>All rules.</summary>
    public static readonly IReadOnlyList<ComplianceRule> All = [Missing, Mismatch, Malformed, Ambiguous];

    /// <summary>The problem type (RFC 9457, section 3.1.1): a stable URI that does not resolve.</summary>
    public string Type { get; } = $"urn:acgs:problem:{Name.Replace('_', '-')}";

    /// <summary>The rule as its violations are recorded.</summary>
    public ViolationRule Recorded { get; } = new(Name, Severity);

    /// <summary>The rule that <paramref name="outcome"/> violates, or <see langword="null"/>.</summary>
    public static ComplianceRule? ViolatedBy(ComplianceOutcome outcome, bool isRequired) => outcome switch
    {
        ComplianceOutcome.Missing when isRequired => Missing,
        ComplianceOutcome.Mismatch => Mismatch,
        ComplianceOutcome.Malformed => Malformed,
        ComplianceOutcome.Ambiguous => Ambiguous,
        _ => null,
    };
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Compliance;

/// <summary>
/// The rule that an outcome breaks. One name serves as the member <c>error</c> of the problem document, as the metric label
/// <c>rule</c> and in the log.
/// </summary>
internal sealed record ComplianceRule(int Index, string Name, string Title, string Detail)
{
    public static readonly ComplianceRule Missing = new(
        0,
        "constitutional_hash_missing",
        "The request states no constitution.",
        "This endpoint requires the header X-Constitutional-Hash. Send the expected value.");

    public static readonly ComplianceRule Mismatch = new(
        1,
        "constitutional_hash_mismatch",
        "The request states another constitution.",
        "The header X-Constitutional-Hash names a constitution that this service does not accept. Send the expected value, or none.");

    public static readonly ComplianceRule Malformed = new(
        2,
        "constitutional_hash_malformed",
        "The stated constitutional hash is malformed.",
        "The header X-Constitutional-Hash must be exactly 16 lower-case hexadecimal digits.");

    public static readonly ComplianceRule Ambiguous = new(
        3,
        "constitutional_hash_ambiguous",
        "The request states more than one constitution.",
        "The header X-Constitutional-Hash must have exactly one value.");

    /// <summary>Every rule, in the order of their indexes: the values that the metric label can take.</summary>
    public static readonly IReadOnlyList<ComplianceRule> All = [Missing, Mismatch, Malformed, Ambiguous];

    /// <summary>The problem type (RFC 9457, section 3.1.1): stable, and not an address.</summary>
    public string Type { get; } = $"urn:acgs:problem:{Name.Replace('_', '-')}";

    /// <summary>The label of the violations counter.</summary>
    public KeyValuePair<string, object?> Tag { get; } = new("rule", Name);

    /// <summary>The rule that <paramref name="outcome"/> breaks, or <see langword="null"/> if it breaks none.</summary>
    public static ComplianceRule? BrokenBy(ComplianceOutcome outcome, bool isRequired) => outcome switch
    {
        ComplianceOutcome.Missing when isRequired => Missing,
        ComplianceOutcome.Mismatch => Mismatch,
        ComplianceOutcome.Malformed => Malformed,
        ComplianceOutcome.Ambiguous => Ambiguous,
        _ => null,
    };
}

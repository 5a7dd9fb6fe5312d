// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>The kinds of rules that violations are told apart by: of one that states another hash the cause may be found.</summary>
internal static class ViolationPart
{
    public const string Mismatch = "mismatch";

    private const string Other = "other";
    private const string MismatchRule = "constitutional_hash_mismatch";

    /// <summary>The kind of a rule.</summary>
    public static string Of(string rule) => rule == MismatchRule ? Mismatch : Other;

    /// <summary>The violations of a service that are of one kind.</summary>
    public static Observation Observe(string service, string part, string found) => new(FindingKind.ConstitutionViolated, service, found)
    {
        Part = part,
        Explanations = Explanations.OfViolation(part),
    };
}

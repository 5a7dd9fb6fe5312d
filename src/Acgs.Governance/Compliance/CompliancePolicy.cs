// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Compliance;

/// <summary>Judges what a request states, without knowing HTTP.</summary>
internal sealed class CompliancePolicy(ConstitutionalHashes hashes, TimeProvider time)
{
    /// <summary>Judges the values of the request header.</summary>
    public ComplianceOutcome Evaluate(StringValues stated) => stated.Count switch
    {
        0 => ComplianceOutcome.Missing,
        1 => Evaluate(stated[0] ?? ""),
        _ => ComplianceOutcome.Ambiguous,
    };

    private ComplianceOutcome Evaluate(string stated)
    {
        if (string.Equals(stated, hashes.Active, StringComparison.Ordinal))
        {
            return ComplianceOutcome.Match;
        }

        // RFC 9110, section 5.3: a proxy may join repeated fields into one list, so a list means the same as a repetition.
        if (stated.Contains(','))
        {
            return ComplianceOutcome.Ambiguous;
        }

        if (!HashFormat.IsWellFormed(stated))
        {
            return ComplianceOutcome.Malformed;
        }

        return hashes.IsAccepted(stated, time.GetUtcNow()) ? ComplianceOutcome.Accepted : ComplianceOutcome.Mismatch;
    }
}

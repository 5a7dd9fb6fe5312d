// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Constitution;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Tests.Compliance;

/// <summary>Every combination of mode, exemption, requirement and what is stated, with the whole decision.</summary>
public sealed class DecisionTests
{
    private const string Unevaluated = "Match - Pass; Accepted - Pass; Missing - Pass; Mismatch - Pass; Malformed - Pass; Ambiguous - Pass";

    private static readonly Dictionary<ComplianceOutcome, string[]> Stated = new()
    {
        [ComplianceOutcome.Match] = [Hash.Active],
        [ComplianceOutcome.Accepted] = [Hash.Older],
        [ComplianceOutcome.Missing] = [],
        [ComplianceOutcome.Mismatch] = [Hash.Foreign],
        [ComplianceOutcome.Malformed] = ["x"],
        [ComplianceOutcome.Ambiguous] = [Hash.Active, Hash.Active],
    };

    // Of each outcome: whether it is evaluated (+) or not (-), the rule that is broken, and what follows.
    [Theory]
    [InlineData(ComplianceMode.Enforce, false, false, "Match + Pass; Accepted + Pass; Missing - Pass; Mismatch + mismatch Refuse; Malformed + malformed Refuse; Ambiguous + ambiguous Refuse")]
    [InlineData(ComplianceMode.Enforce, false, true, "Match + Pass; Accepted + Pass; Missing + missing Refuse; Mismatch + mismatch Refuse; Malformed + malformed Refuse; Ambiguous + ambiguous Refuse")]
    [InlineData(ComplianceMode.Enforce, true, false, Unevaluated)]
    [InlineData(ComplianceMode.Enforce, true, true, "Match + Pass; Accepted + Pass; Missing + missing Refuse; Mismatch + mismatch Refuse; Malformed + malformed Refuse; Ambiguous + ambiguous Refuse")]
    [InlineData(ComplianceMode.Report, false, false, "Match + Pass; Accepted + Pass; Missing - Pass; Mismatch + mismatch Report; Malformed + malformed Report; Ambiguous + ambiguous Report")]
    [InlineData(ComplianceMode.Report, false, true, "Match + Pass; Accepted + Pass; Missing + missing Report; Mismatch + mismatch Report; Malformed + malformed Report; Ambiguous + ambiguous Report")]
    [InlineData(ComplianceMode.Report, true, false, Unevaluated)]
    [InlineData(ComplianceMode.Report, true, true, "Match + Pass; Accepted + Pass; Missing + missing Report; Mismatch + mismatch Report; Malformed + malformed Report; Ambiguous + ambiguous Report")]
    [InlineData(ComplianceMode.Stamp, false, false, Unevaluated)]
    [InlineData(ComplianceMode.Stamp, false, true, Unevaluated)]
    [InlineData(ComplianceMode.Stamp, true, false, Unevaluated)]
    [InlineData(ComplianceMode.Stamp, true, true, Unevaluated)]
    public void Decide_EveryOutcome_IsExactly(ComplianceMode mode, bool isExempt, bool isRequired, string expected)
    {
        var constitution = new ConstitutionSnapshot(Hash.Active, [new AcceptedHash { Hash = Hash.Older }]);

        var decisions = Enum.GetValues<ComplianceOutcome>().Select(outcome => CompliancePolicy.Decide(
            mode, isExempt, isRequired, new StringValues(Stated[outcome]), constitution, new TestTime())).ToList();

        Assert.Equal(Enum.GetValues<ComplianceOutcome>(), decisions.Select(decision => decision.Outcome));
        Assert.Equal(expected, string.Join("; ", decisions.Select(Text)));
        Assert.All(decisions, decision => Assert.Same(decision.Action == ComplianceAction.Refuse ? decision.Broken : null, decision.Refused));
    }

    private static string Text(ComplianceDecision decision)
    {
        var rule = decision.Broken is { } broken ? $"{broken.Name.Replace("constitutional_hash_", "", StringComparison.Ordinal)} " : "";
        return $"{decision.Outcome} {(decision.IsEvaluated ? "+" : "-")} {rule}{decision.Action}";
    }
}

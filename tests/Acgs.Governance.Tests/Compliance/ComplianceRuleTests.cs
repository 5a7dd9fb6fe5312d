// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ComplianceRuleTests
{
    [Theory]
    [InlineData(ComplianceOutcome.Match, false, null)]
    [InlineData(ComplianceOutcome.Accepted, false, null)]
    [InlineData(ComplianceOutcome.Missing, false, null)]
    [InlineData(ComplianceOutcome.Mismatch, false, "constitutional_hash_mismatch")]
    [InlineData(ComplianceOutcome.Malformed, false, "constitutional_hash_malformed")]
    [InlineData(ComplianceOutcome.Ambiguous, false, "constitutional_hash_ambiguous")]
    [InlineData(ComplianceOutcome.Match, true, null)]
    [InlineData(ComplianceOutcome.Accepted, true, null)]
    [InlineData(ComplianceOutcome.Missing, true, "constitutional_hash_missing")]
    [InlineData(ComplianceOutcome.Mismatch, true, "constitutional_hash_mismatch")]
    [InlineData(ComplianceOutcome.Malformed, true, "constitutional_hash_malformed")]
    [InlineData(ComplianceOutcome.Ambiguous, true, "constitutional_hash_ambiguous")]
    public void BrokenBy_Outcome_NamesTheRule(ComplianceOutcome outcome, bool isRequired, string? rule) =>
        Assert.Equal(rule, ComplianceRule.ViolatedBy(outcome, isRequired)?.Name);

    [Fact]
    public void All_HoldsEveryRuleThatAnOutcomeBreaks() => Assert.Equal(
        Enum.GetValues<ComplianceOutcome>().Select(outcome => ComplianceRule.ViolatedBy(outcome, isRequired: true)?.Name).OfType<string>().Order(StringComparer.Ordinal),
        ComplianceRule.All.Select(rule => rule.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void All_HaveTheSeverityThatTheDocumentationSays() => Assert.Equal(
        ["missing low", "mismatch medium", "malformed medium", "ambiguous high"],
        ComplianceRule.All.Select(rule => $"{rule.Name["constitutional_hash_".Length..]} {$"{rule.Recorded.Severity}".ToLowerInvariant()}"));
}

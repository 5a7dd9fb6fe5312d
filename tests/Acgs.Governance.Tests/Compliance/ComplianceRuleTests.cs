// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ComplianceRuleTests
{
    [Theory]
    [InlineData("Match", null)]
    [InlineData("Accepted", null)]
    [InlineData("Missing", null)]
    [InlineData("Mismatch", "constitutional_hash_mismatch")]
    [InlineData("Malformed", "constitutional_hash_malformed")]
    [InlineData("Ambiguous", "constitutional_hash_ambiguous")]
    public void BrokenBy_Outcome_NamesTheRule(string outcome, string? rule) =>
        Assert.Equal(rule, ComplianceRule.BrokenBy(Enum.Parse<ComplianceOutcome>(outcome))?.Name);

    [Fact]
    public void All_HoldsEveryRuleThatAnOutcomeBreaks() =>
        Assert.Equal(
            Enum.GetValues<ComplianceOutcome>().Select(ComplianceRule.BrokenBy).OfType<ComplianceRule>().Order(ByName),
            ComplianceRule.All.Order(ByName));

    private static readonly Comparer<ComplianceRule> ByName =
        Comparer<ComplianceRule>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name));
}

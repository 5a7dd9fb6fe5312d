// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Constitution;
using Acgs.Governance.Tests.Hosting;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Tests.Compliance;

public sealed class CompliancePolicyTests
{
    private readonly TestTime _time = new();
    private readonly ConstitutionSnapshot _constitution;

    public CompliancePolicyTests() =>
        _constitution = new(Hash.Active, [new AcceptedHash { Hash = Hash.Older, Until = _time.GetUtcNow().AddHours(1) }]);

    [Fact]
    public void Evaluate_NoValue_IsMissing()
    {
        Assert.Equal(ComplianceOutcome.Missing, Evaluate(StringValues.Empty));
        Assert.Equal(ComplianceOutcome.Missing, Evaluate(new StringValues((string?)null)));
        Assert.Equal(ComplianceOutcome.Missing, Evaluate(new StringValues([])));
    }

    [Theory]
    [InlineData(Hash.Active, "Match")]
    [InlineData(Hash.Older, "Accepted")]
    [InlineData(Hash.Foreign, "Mismatch")]
    [InlineData("CDD01EF066BC6CF2", "Malformed")]
    [InlineData("Cdd01ef066bc6cf2", "Malformed")]
    [InlineData("cdd01ef066bc6cf", "Malformed")]
    [InlineData("cdd01ef066bc6cf22", "Malformed")]
    [InlineData("cdd01ef066bc6cfg", "Malformed")]
    [InlineData("", "Malformed")]
    [InlineData(" ", "Malformed")]
    [InlineData("\t", "Malformed")]
    [InlineData(" cdd01ef066bc6cf2", "Malformed")]
    [InlineData("cdd01ef066bc6cf2 ", "Malformed")]
    [InlineData("cdd01ef066bc6cf2\n", "Malformed")]
    [InlineData("\"cdd01ef066bc6cf2\"", "Malformed")]
    [InlineData("cdd\uFF101ef066bc6cf2", "Malformed")]
    [InlineData("\uFF43\uFF44\uFF44\uFF10\uFF11\uFF45\uFF46\uFF10\uFF16\uFF16\uFF42\uFF43\uFF16\uFF43\uFF46\uFF12", "Malformed")]
    [InlineData("\u00A0cdd01ef066bc6cf2", "Malformed")]
    [InlineData("cdd01ef066bc6cf2\u00A0", "Malformed")]
    [InlineData("\u200Bcdd01ef066bc6cf2", "Malformed")]
    [InlineData("cdd01ef0\u200B66bc6cf2", "Malformed")]
    [InlineData("\uFEFFcdd01ef066bc6cf2", "Malformed")]
    [InlineData("cdd01ef066bc6cf2\0", "Malformed")]
    [InlineData("cdd01ef066bc6cf2,cdd01ef066bc6cf2", "Ambiguous")]
    [InlineData("cdd01ef066bc6cf2, 0123456789abcdef", "Ambiguous")]
    [InlineData("cdd01ef066bc6cf2,", "Ambiguous")]
    [InlineData(",", "Ambiguous")]
    public void Evaluate_OneValue_IsComparedCharacterForCharacter(string stated, string expected) =>
        Assert.Equal(expected, Evaluate(stated).ToString());

    [Theory]
    [InlineData(Hash.Active, Hash.Active)]
    [InlineData(Hash.Active, Hash.Older)]
    [InlineData(Hash.Foreign, Hash.Active)]
    [InlineData("", "")]
    public void Evaluate_TwoValues_AreAmbiguousEvenIfEqual(string first, string second) =>
        Assert.Equal(ComplianceOutcome.Ambiguous, Evaluate(new StringValues([first, second])));

    [Theory]
    [InlineData(3_599, "Accepted")]
    [InlineData(3_600, "Mismatch")]
    [InlineData(86_400, "Mismatch")]
    public void Evaluate_AcceptedHash_IsRefusedFromItsEndOn(int seconds, string expected)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(expected, Evaluate(Hash.Older).ToString());
    }

    private ComplianceOutcome Evaluate(StringValues stated) => CompliancePolicy.Evaluate(stated, _constitution, _time);
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class HashFormatTests
{
    [Theory]
    [InlineData("cdd01ef066bc6cf2", true)]
    [InlineData("0000000000000000", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("cdd01ef066bc6cf", false)]
    [InlineData("cdd01ef066bc6cf22", false)]
    [InlineData("CDD01EF066BC6CF2", false)]
    [InlineData("gdd01ef066bc6cf2", false)]
    [InlineData("cdd01ef066bc6cf\uFF12", false)]
    public void IsWellFormed_Value_IsExactlySixteenLowerCaseDigits(string? value, bool expected) =>
        Assert.Equal(expected, HashFormat.IsWellFormed(value));

    [Theory]
    [InlineData("", "it has 0 characters")]
    [InlineData("a", "it has 1 character")]
    [InlineData("cdd01ef066bc6cf22", "it has 17 characters")]
    [InlineData("gdd01ef066bc6cf2", "1 of its 16 characters is not a lower-case hexadecimal digit")]
    [InlineData("CDD01EF066BC6CF2", "9 of its 16 characters are not a lower-case hexadecimal digit")]
    public void DescribeShape_BadValue_SaysWhatIsWrongWithoutTheValue(string value, string expected) =>
        Assert.Equal(expected, HashFormat.DescribeShape(value));
}

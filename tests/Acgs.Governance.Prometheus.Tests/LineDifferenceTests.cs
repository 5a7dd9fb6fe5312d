// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Prometheus.Tests;

public sealed class LineDifferenceTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n", "")]
    [InlineData("a\nb\nc", "a\nx\nc", "    2 - b\n    2 + x")]
    [InlineData("a\nb", "a\nb\nc", "    3 + c")]
    [InlineData("a\nb\nc", "b\nc", "    1 - a")]
    public void Difference_OfTwoTexts_NamesTheLinesThatOnlyOneHas(string expected, string actual, string difference) =>
        Assert.Equal(difference, LineDifference.Of(expected, actual));
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class HeaderScanStateTests
{
    [Theory]
    [InlineData(nameof(HeaderVerdict.Empty), false)]
    [InlineData(nameof(HeaderVerdict.Missing), false)]
    [InlineData(nameof(HeaderVerdict.Ok), true)]
    [InlineData(nameof(HeaderVerdict.Malformed), true)]
    [InlineData(nameof(HeaderVerdict.Misplaced), true)]
    public void HasMarker_OfVerdict_IsWhetherALineMeansToBeTheHeader(string verdict, bool expected) =>
        Assert.Equal(expected, new HeaderScan(Enum.Parse<HeaderVerdict>(verdict), default, []).HasMarker);
}

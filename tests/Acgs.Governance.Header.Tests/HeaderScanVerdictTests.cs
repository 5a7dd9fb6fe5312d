// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class HeaderScanVerdictTests
{
    [Theory]
    [InlineData(HeaderVerdict.Empty, false, false)]
    [InlineData(HeaderVerdict.Ok, false, false)]
    [InlineData(HeaderVerdict.Missing, true, false)]
    [InlineData(HeaderVerdict.Malformed, true, true)]
    [InlineData(HeaderVerdict.WrongHash, true, true)]
    [InlineData(HeaderVerdict.Outdated, true, true)]
    public void IsFinding_Verdict_DependsOnWhatIsDemanded(object verdict, bool isDemanded, bool isNot)
    {
        var scan = new HeaderScan((HeaderVerdict)verdict, default, []);

        Assert.Equal((isDemanded, isNot), (scan.IsFinding(isDemanded: true), scan.IsFinding(isDemanded: false)));
    }
}

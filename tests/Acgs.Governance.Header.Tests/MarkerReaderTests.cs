// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

public sealed class MarkerReaderTests
{
    [Theory]
    [InlineData("Constitutional Hash: x", true)]
    [InlineData("Constitutional Hash := x", true)]
    [InlineData("Constitutional Hash == x", true)]
    [InlineData("Constitutional Hash: x y", false)]
    [InlineData("Constitutional Hash 99999999", true)]
    [InlineData("Constitutional Hash 00000000", true)]
    [InlineData("Constitutional Hash aaaaaaaa", true)]
    [InlineData("Constitutional Hash ffffffff", true)]
    [InlineData("Constitutional Hash FFFFFFFF", true)]
    [InlineData("Constitutional Hash gggggggg", false)]
    [InlineData("Constitutional Hash 9999999", false)]
    [InlineData("Constitutional Hashes: x", false)]
    [InlineData("Constitutional Hash2: x", false)]
    [InlineData("ConstitutionalHash: x", true)]
    [InlineData("**constitutional_hash** = x", true)]
    [InlineData("The Constitutional Hash: x", false)]
    [InlineData("", false)]
    public void Line_OfComment_MeansToBeTheHeaderOrNot(string line, bool expected) =>
        Assert.Equal(expected, MarkerReader.IsMarker(new StringText(line), 0, line.Length));

    [Theory]
    [InlineData("Constitutional Hash: 99999999", true)]
    [InlineData("Constitutional Hash = 99999999", false)]
    [InlineData("Constitutional Hash: 99999999 // x", false)]
    [InlineData("Constitutional Hash 99999999", false)]
    [InlineData("Constitutional Hash: x", false)]
    [InlineData("using System;", false)]
    public void Line_OfCode_IsForeignMarkerOrNot(string line, bool expected) =>
        Assert.Equal(expected, MarkerReader.IsForeignMarker(new StringText(line), 0, line.Length));

    [Theory]
    [InlineData("  Constitutional", true)]
    [InlineData("!c", true)]
    [InlineData("using", false)]
    [InlineData("9c", false)]
    [InlineData("\nc", false)]
    [InlineData("!", false)]
    public void FirstLetter_OfLine_TellsWhetherAMarkerMayBegin(string text, bool expected) =>
        Assert.Equal(expected, MarkerReader.MayBeginAt(new StringText(text), 0));
}

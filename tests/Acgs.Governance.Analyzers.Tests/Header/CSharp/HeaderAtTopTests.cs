// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;
using Acgs.Governance.Analyzers.Header.CSharp;

namespace Acgs.Governance.Analyzers.Tests.Header.CSharp;

public sealed class HeaderAtTopTests
{
    private const string Line = Canonical.Line;

    [Theory]
    [InlineData(Line + "\nusing X;", true)]
    [InlineData(Line + "\r\n\r\n\r\nnamespace X;", true)]
    [InlineData(Line + "\ra", true)]
    [InlineData(Line + "\nz", true)]
    [InlineData(Line + "\nA", true)]
    [InlineData(Line + "\nZ", true)]
    [InlineData(Line + "\nb", true)]
    [InlineData(Line + "\nclass", false)]
    [InlineData(Line + "\nClass", false)]
    [InlineData(Line + "\n@", false)]
    [InlineData(Line + "\n[", false)]
    [InlineData(Line + "\n`", false)]
    [InlineData(Line + "\n{", false)]
    [InlineData(Line + "\n/", false)]
    [InlineData(Line + "\n#if A", false)]
    [InlineData(Line + "\n using", false)]
    [InlineData(Line + "\n", false)]
    [InlineData(Line, false)]
    [InlineData(Line + "a", false)]
    [InlineData(Line + " \nusing X;", false)]
    [InlineData("\n" + Line + "\nusing X;", false)]
    [InlineData(Canonical.OtherLine + "\nusing X;", false)]
    [InlineData("", false)]
    public void Form_OfText_IsRecognised(string text, bool expected) =>
        Assert.Equal(expected, HeaderAtTop.IsIn(new StringText(text), Canonical.Constitution));

    [Fact]
    public void Scan_OfTheForm_IsWhatTheScannerSays()
    {
        const string text = Line + "\n\nusing X;";

        var quick = CSharpHeader.Scan(new StringText(text), Canonical.Constitution, []);
        var thorough = new HeaderScanner<StringText>(new(text), Canonical.Constitution, [], repeated: null).Scan();

        Assert.True(HeaderAtTop.IsIn(new StringText(text), Canonical.Constitution));
        Assert.Equal(thorough.Verdict, quick.Verdict);
        Assert.Equal(thorough.Marker, quick.Marker);
        Assert.Equal(HeaderVerdict.Ok, quick.Verdict);
    }
}

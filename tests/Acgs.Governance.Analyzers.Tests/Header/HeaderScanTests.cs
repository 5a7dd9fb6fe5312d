// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;

namespace Acgs.Governance.Analyzers.Tests.Header;

public sealed class HeaderScanTests
{
    private const string Line = Canonical.Line;
    private const string Text = HeaderLine.Label + Canonical.Hash;

    [Theory]
    [InlineData(Line)]
    [InlineData(Line + "\n")]
    [InlineData(Line + "\r\n\r\nclass C;\r\n")]
    [InlineData(Line + "\rclass C;\r")]
    [InlineData(Line + "\u2028class C;")]
    [InlineData("\n \t\n\r\n" + Line + "\nclass C;")]
    [InlineData(" \t" + Line + " \t\v\f\nclass C;")]
    [InlineData("\uFEFF" + Line + "\nclass C;")]
    [InlineData("#!/usr/bin/env dotnet\n" + Line + "\nclass C;")]
    [InlineData("#!/usr/bin/env dotnet\n#:package X@1\n" + Line + "\nclass C;")]
    [InlineData(Line + "\n#:package X@1\nclass C;")]
    [InlineData("// Copyright\n" + Line + "\n// More\nclass C;")]
    [InlineData("#region Licence\n" + Line + "\n#endregion\nclass C;")]
    [InlineData("#pragma warning disable CS1591 // why\n#nullable enable\n#define X\n" + Line + "\nclass C;")]
    [InlineData("/// <summary/>\n" + Line + "\nclass C;")]
    [InlineData("/** <summary/> */\n" + Line + "\nclass C;")]
    [InlineData("/* a\n b */\n" + Line + "\nclass C;")]
    [InlineData("/**/\n" + Line + "\nclass C;")]
    [InlineData(Line + "\n" + Canonical.OtherLine + "\nclass C;")]
    [InlineData("// About the constitutional hash.\n" + Line + "\nclass C;")]
    public void Verdict_CanonicalLineInRegion_IsOk(string text) => Assert.Equal(HeaderVerdict.Ok, Verdict(text));

    [Theory]
    [InlineData("/* " + Text + " */\nclass C;")]
    [InlineData("/* " + Text + "\n */\nclass C;")]
    [InlineData("/*\n * " + Text + "\n */\nclass C;")]
    [InlineData("/*\r\n" + Text + "\r\n*/\r\nclass C;")]
    [InlineData("/*\n\t" + Text + "  \n*/class C;")]
    [InlineData("/*\n" + Text + "*/\nclass C;")]
    [InlineData("/***\n * " + Text + "\n ***/\nclass C;")]
    [InlineData("/* no end\n * " + Text + "\n")]
    public void Verdict_CanonicalLineInBlock_IsOk(string text) => Assert.Equal(HeaderVerdict.Ok, Verdict(text));

    [Theory]
    [InlineData("class C;")]
    [InlineData("\0")]
    [InlineData("// Copyright\nclass C;")]
    [InlineData("class C;\n" + Line)]
    [InlineData("class C; " + Line)]
    [InlineData("using System;\n" + Line + "\nclass C;")]
    [InlineData("var text = \"" + Line + "\";")]
    [InlineData("var text = \"\"\"\n" + Line + "\n\"\"\";")]
    [InlineData("#region " + Text + "\n#endregion\nclass C;")]
    [InlineData("#region " + Line + "\n#endregion\nclass C;")]
    [InlineData("#pragma warning disable CS1591 " + Line + "\nclass C;")]
    [InlineData("#error " + Line + "\nclass C;")]
    [InlineData("/// <summary>The constitutional hash.</summary>\nclass C;")]
    [InlineData("/**\n * <remarks>" + Text + "</remarks>\n */\nclass C;")]
    [InlineData("// constitutional\n// hash\nclass C;")]
    [InlineData("// constitutional rehash\nclass C;")]
    [InlineData("/ / " + Text)]
    public void Verdict_NoLineMeansToBeHeader_IsMissing(string text) => Assert.Equal(HeaderVerdict.Missing, Verdict(text));

    [Theory]
    [InlineData(Canonical.OtherLine)]
    [InlineData("// " + Text + ".")]
    [InlineData("// " + Text + "0")]
    [InlineData("// " + Text + "\u00A0")]
    [InlineData("\u00A0" + Line)]
    [InlineData("// " + HeaderLine.Label)]
    [InlineData("// " + HeaderLine.Label + "cdd01ef066bc6cf")]
    [InlineData("// " + HeaderLine.Label + "CDD01EF066BC6CF2")]
    [InlineData("// constitutional hash: " + Canonical.Hash)]
    [InlineData("// Constitutional  Hash: " + Canonical.Hash)]
    [InlineData("// Constitutional Hash:" + Canonical.Hash)]
    [InlineData("// Constitutional\u00A0Hash: " + Canonical.Hash)]
    [InlineData("// Constitu\u200Btional Hash: " + Canonical.Hash)]
    [InlineData("// CONSTITUTIONAL_HASH = \"" + Canonical.Hash + "\"")]
    [InlineData("// **Constitutional Hash**: `" + Canonical.Hash + "`")]
    [InlineData("//" + Text)]
    [InlineData("//  " + Text)]
    [InlineData("//\t" + Text)]
    [InlineData("//// " + Text)]
    [InlineData("/*" + Text + "*/")]
    [InlineData("/*\n *" + Text + "\n */")]
    [InlineData("/*\n ** " + Text + "\n */")]
    [InlineData("/* " + Text + " */ class C;")]
    [InlineData("/* a */ " + Line)]
    [InlineData("/*\n" + Text + " */ // more")]
    [InlineData("/// " + Text)]
    [InlineData("/** " + Text + " */")]
    [InlineData("/**\n * " + Text + "\n */")]
    public void Verdict_LineThatMeansToBeHeaderIsNotCanonical_IsDeviating(string text) =>
        Assert.Equal(HeaderVerdict.Deviating, Verdict(text));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \t\r\n\n\u2029\u00A0")]
    public void Verdict_NothingButWhiteSpace_IsEmpty(string text) => Assert.Equal(HeaderVerdict.Empty, Verdict(text));

    [Fact]
    public void Verdict_AcceptedHash_IsOk()
    {
        var constitution = new Constitution(Canonical.Hash, ["ffffffffffffffff", Canonical.OtherHash]);

        Assert.Equal(HeaderVerdict.Ok, HeaderScan.Of(new StringText(Canonical.OtherLine), constitution, []).Verdict);
    }

    [Fact]
    public void Marker_DeviatingLine_IsItsTextWithinTheComment()
    {
        const string text = "// Copyright\n/*\n * Constitutional hash\n */\n// Constitutional hash too\n";

        var scan = HeaderScan.Of(new StringText(text), Canonical.Constitution, []);

        Assert.Equal(" * Constitutional hash", text[scan.MarkerStart..scan.MarkerEnd]);
    }

    private static HeaderVerdict Verdict(string text) => HeaderScan.Of(new StringText(text), Canonical.Constitution, []).Verdict;
}

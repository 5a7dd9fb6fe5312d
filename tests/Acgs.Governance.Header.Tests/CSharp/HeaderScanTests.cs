// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Tests.CSharp;

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
    [InlineData("class C; " + Line)]
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
    public void Verdict_NoLineMeansToBeHeader_IsMissing(string text) => Assert.Equal(HeaderVerdict.Missing, Verdict(text));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \t\r\n\n\u2029\u00A0")]
    public void Verdict_NothingButWhiteSpace_IsEmpty(string text) => Assert.Equal(HeaderVerdict.Empty, Verdict(text));

    private static HeaderVerdict Verdict(string text) => CSharpHeader.Scan(new StringText(text), Canonical.Constitution, []).Verdict;
}

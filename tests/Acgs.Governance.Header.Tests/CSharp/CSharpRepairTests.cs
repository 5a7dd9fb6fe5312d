// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests.CSharp;

public sealed class CSharpRepairTests
{
    private const string Line = Canonical.Line;
    private const string Other = Canonical.OtherLine;
    private const string Text = HeaderLine.Label + Canonical.Hash;

    [Theory]
    [InlineData(Other, Line)]
    [InlineData(Canonical.AcceptedLine + " \r\nclass C;", Line + " \r\nclass C;")]
    [InlineData("/*\n\t* " + HeaderLine.Label + Canonical.OtherHash + "\n*/class C;", "/*\n\t* " + Text + "\n*/class C;")]
    public void Mend_WrongHash_ReplacesTheDigits(string text, string expected) => AssertMended(expected, text);

    [Theory]
    [InlineData("//constitutional hash: x", Line)]
    [InlineData("\t//" + Text + "\r\nclass C;", "\t" + Line + "\r\nclass C;")]
    [InlineData("\u00A0" + Line + "\nclass C;", Line + "\nclass C;")]
    [InlineData("\uFEFF\u00A0" + Line + "\nclass C;", "\uFEFF" + Line + "\nclass C;")]
    [InlineData("// A\n//  " + Text + "\n// B\nclass C;", "// A\n" + Line + "\n// B\nclass C;")]
    [InlineData("/*" + Text + "*/\nclass C;", "/* " + Text + " */\nclass C;")]
    [InlineData("/* " + Text + " */\u00A0\nclass C;", "/* " + Text + " */\nclass C;")]
    [InlineData("/*" + Text + "\n * A\n */\nclass C;", "/* " + Text + "\n * A\n */\nclass C;")]
    [InlineData("/*\n *" + Text + "\n */\nclass C;", "/*\n * " + Text + "\n */\nclass C;")]
    [InlineData("/*\n\t** " + Text + "\n */\nclass C;", "/*\n\t* " + Text + "\n */\nclass C;")]
    [InlineData("/*\n  - " + Text + "\n */\nclass C;", "/*\n  " + Text + "\n */\nclass C;")]
    [InlineData("/* A\n   " + Text + "!*/\nclass C;", "/* A\n   " + Text + " */\nclass C;")]
    [InlineData("/*" + Text, "/* " + Text)]
    [InlineData("/// " + Text + "\nclass C;", Line + "\nclass C;")]
    [InlineData("/** " + Text + " */\nclass C;", Line + "\nclass C;")]
    [InlineData("# " + Text + "\nclass C;", Line + "\nclass C;")]
    [InlineData("<!-- " + Text + " -->\r\nclass C;", Line + "\r\nclass C;")]
    [InlineData("  -- " + Text + "\nclass C;", "  " + Line + "\nclass C;")]
    [InlineData(Text + "\nclass C;", Line + "\nclass C;")]
    public void Mend_Malformed_CorrectsTheLineInPlace(string text, string expected) => AssertMended(expected, text);

    [Theory]
    [InlineData("/* a */ " + Line + "\nclass C;", Line + "\n/* a */ \nclass C;")]
    [InlineData("/* " + Text + " */ class C;", Line + "\n\n class C;")]
    [InlineData("/* " + Text + " */ // a\nclass C;", Line + "\n // a\nclass C;")]
    [InlineData("/*\n a\n " + Text + " */ // a\nclass C;", Line + "\n/*\n a\n */ // a\nclass C;")]
    [InlineData("/// A\n/// " + Text + "\n/// B\nclass C;", Line + "\n\n/// A\n/// B\nclass C;")]
    [InlineData("/// " + Text + "\r\n/// B\r\nclass C;", Line + "\r\n\r\n/// B\r\nclass C;")]
    [InlineData("/// A\n  /// " + Text + "\nclass C;", Line + "\n\n/// A\nclass C;")]
    [InlineData("/// A\r\n/// " + Text, Line + "\r\n\r\n/// A")]
    [InlineData("/**\n * A\n * " + Text + "\n */\nclass C;", Line + "\n\n/**\n * A\n */\nclass C;")]
    [InlineData("/// " + Text + "\n/// " + Text + "\nclass C;", Line + "\n\n/// " + Text + "\nclass C;")]
    [InlineData("/** " + Text + "\n * A\n */\nclass C;", Line + "\n\n/**\n * A\n */\nclass C;")]
    public void Mend_MalformedWhereNoHeaderCanBe_MovesIt(string text, string expected) => AssertMended(expected, text);

    [Theory]
    [InlineData(Line + "\n" + Line + "\nclass C;", Line + "\nclass C;")]
    [InlineData(Line + "\n" + Line + "\n" + Line, Line)]
    [InlineData(Line + "\r\n" + Line + "\r\n", Line + "\r\n")]
    [InlineData(Other + "\n// A\n" + Line + "\n\nclass C;", Line + "\n// A\n\nclass C;")]
    [InlineData("//" + Text + "\n/*\n * " + Text + "\n * A\n */\nclass C;", Line + "\n/*\n * A\n */\nclass C;")]
    [InlineData("/* " + Text + "\n   " + Text + " */ class C;", "/* " + Text + "\n   */ class C;")]
    [InlineData("/* " + Text + " */ /* " + Text + " */\nclass C;", "/* " + Text + " */ \nclass C;")]
    [InlineData(Line + "\n" + Line + "\n#!/bin/x\nclass C;", "#!/bin/x\n" + Line + "\n\nclass C;")]
    public void Mend_Duplicate_KeepsTheFirst(string text, string expected) => AssertMended(expected, text);

    [Theory]
    [InlineData("class C;\n" + Line, Line + "\n\nclass C;")]
    [InlineData("class C;\r\n" + Other + "\r\n", Line + "\r\n\r\nclass C;\r\n")]
    [InlineData("using A;\n\n  " + Line + "\n\nclass C;", Line + "\n\nusing A;\n\n\nclass C;")]
    [InlineData("class C\n{\n    /* " + Text + " */\n}\n" + Line, Line + "\n\nclass C\n{\n}\n" + Line)]
    [InlineData("class C;\n/*\n * A\n * " + Text + "\n */", Line + "\n\nclass C;\n/*\n * A\n */")]
    [InlineData("#if A\n" + Line + "\n#endif\nclass C;", Line + "\n\n#if A\n#endif\nclass C;")]
    [InlineData(Line + "\n#!/bin/x", "#!/bin/x\n" + Line)]
    [InlineData(Line + "\r\n\r\n#!/bin/x\r\nclass C;", "#!/bin/x\r\n" + Line + "\r\n\r\nclass C;")]
    [InlineData("\uFEFF//" + Text + "\n#!/bin/x\n// A", "\uFEFF#!/bin/x\n" + Line + "\n// A")]
    public void Mend_Misplaced_MovesIt(string text, string expected) => AssertMended(expected, text);

    [Theory]
    [InlineData("// A\n\nclass C;\n" + Line, "// A\n\n" + Line + "\n\nclass C;")]
    [InlineData("// A\n/// " + Text + "\n/// B\nclass C;", "// A\n\n" + Line + "\n/// B\nclass C;")]
    public void Mend_BannerIsDemanded_MovesBehindIt(string text, string expected) => Assert.Equal(expected, Repaired.Mend(text, keepFirstComments: true));

    [Fact]
    public void Mend_HeaderOnEveryLine_KeepsOneInLinearTime()
    {
        var lines = string.Concat(Enumerable.Repeat(Line + "\n", 200_000));

        Assert.Equal(Line + "\nclass C;", Repaired.Mend(lines + "class C;"));
    }

    private static void AssertMended(string expected, string text)
    {
        Assert.Equal(expected, Repaired.Mend(text));
        Assert.Equal(HeaderVerdict.Ok, Repaired.Verdict(expected));
        Assert.Equal(expected, Repaired.Mend(expected));
    }
}

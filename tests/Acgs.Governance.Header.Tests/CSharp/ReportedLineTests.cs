// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Tests.CSharp;

public sealed class ReportedLineTests
{
    [Theory]
    [InlineData("using A;\nclass C;", "using A;")]
    [InlineData("\n  \n  using A;  \nclass C;", "using A;")]
    [InlineData("#!/bin/x\nclass C;", "class C;")]
    [InlineData("#pragma warning disable ACGS0001\nclass C;", "class C;")]
    [InlineData("#!/bin/x\n# pragma warning disable ACGS0001\r\n\r\n#pragma warning restore X\r\nclass C;", "class C;")]
    [InlineData("#pragma checksum \"a\"\nclass C;", "#pragma checksum \"a\"")]
    [InlineData("#if A\nclass C;\n#endif", "#if A")]
    [InlineData("// A\nclass C;", "// A")]
    [InlineData("#!/bin/x", "")]
    [InlineData("#pragma warning disable ACGS0001\n", "")]
    public void Span_NoBanner_IsFirstLineThatCanBeSuppressed(string text, string expected) =>
        Assert.Equal(expected, Reported(text, keepFirstComments: false));

    [Theory]
    [InlineData("// A\n\nclass C;", "class C;")]
    [InlineData("#pragma warning disable ACGS0001\n// A\n\nclass C;", "class C;")]
    [InlineData("// A\n", "// A")]
    public void Span_BehindBanner_IsFirstLineThereOrElseInFile(string text, string expected) =>
        Assert.Equal(expected, Reported(text, keepFirstComments: true));

    private static string Reported(string text, bool keepFirstComments)
    {
        var reader = new StringText(text);
        var line = ReportedLine.For(reader, CSharpInsertion.Into(reader, keepFirstComments));
        return text[line.Start..line.End];
    }
}

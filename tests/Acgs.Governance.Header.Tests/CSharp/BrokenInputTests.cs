// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Header.CSharp;

namespace Acgs.Governance.Header.Tests.CSharp;

public sealed class BrokenInputTests
{
    private const int Many = 200_000;

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("/*")]
    [InlineData("/**")]
    [InlineData("/*\r")]
    [InlineData("/* *")]
    [InlineData("#")]
    [InlineData("#!")]
    [InlineData("#if")]
    [InlineData("#if (")]
    [InlineData("#if !")]
    [InlineData("#define")]
    [InlineData("#pragma")]
    [InlineData("// \uFFFD\n\uFFFD")]
    [InlineData("\0\0\0")]
    [InlineData("\uFEFF#!")]
    public void Grammar_TextEndsInTheMiddle_ReadsToTheEnd(string text)
    {
        var reader = new StringText(text);

        var insertion = CSharpInsertion.Into(reader, keepFirstComments: true);
        var line = ReportedLine.For(reader, insertion);

        Assert.NotEqual(HeaderVerdict.Ok, CSharpHeader.Scan(reader, Canonical.Constitution, []).Verdict);
        Assert.InRange(insertion.Offset, 0, text.Length);
        Assert.InRange(line.End, line.Start, text.Length);
    }

    public static TheoryData<string> Repetitive =>
    [
        "// c\n", "/*", "/* c\n", "/**/ ", " ", "\r", "c", "// c ", "/*c ", "#if A\n", "#if (", "(", "#if !", "!", "#define A", "#if false\n", "#else\n", "constitutional ",
    ];

    // A quadratic reading of this much takes minutes, so that the generous deadline is not a matter of the machine.
    [Theory]
    [MemberData(nameof(Repetitive))]
    public void Grammar_HugeRepetitiveText_IsReadInLinearTime(string piece)
    {
        var prefix = piece is "(" or "!" ? "#if " : piece is "c" or "constitutional " ? "// " : string.Empty;
        var reader = new StringText(prefix + string.Concat(Enumerable.Repeat(piece, Many)));
        var watch = Stopwatch.StartNew();

        var verdict = CSharpHeader.Scan(reader, Canonical.Constitution, []).Verdict;
        _ = ReportedLine.For(reader, CSharpInsertion.Into(reader, keepFirstComments: true));

        Assert.NotEqual(HeaderVerdict.Ok, verdict);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Grammar_ManySymbolsAndConditions_IsReadInLinearTime()
    {
        var definitions = string.Concat(Enumerable.Range(0, Many / 4).Select(index => $"#define A{index}\n"));
        var conditions = string.Concat(Enumerable.Range(0, Many / 4).Select(index => $"#if !A{index}\ncode\n#endif\n"));
        var watch = Stopwatch.StartNew();

        var verdict = CSharpHeader.Scan(new StringText(definitions + conditions + Canonical.Line), Canonical.Constitution, []).Verdict;

        Assert.Equal(HeaderVerdict.Ok, verdict);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Rules;

public sealed class ConstitutionalHeaderCodeFixTests
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TheoryData<string> Files =>
    [
        "class C;", "class C;\n", "class C;\r\nclass D;\r\n", "class C;\r", "class C;\r\nclass D;\n", "\n\nclass C;", "// Straße\r\n\r\nclass C;\r\n",
        "#!/bin/x\r\nclass C;", "#if DEBUG\nclass C;\n#endif\n", "/// <summary>A</summary>\nclass C;\n", "class C; // 日本\n\0",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Fix_BytesOfFile_AddsTheLineAndAtMostOneBlankLine(string text)
    {
        foreach (var encoding in new[] { Utf8, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] original = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

            var fixedText = encoding.GetString(Without(encoding.GetPreamble(), await FixAsync(original)));

            var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : text.Contains('\r', StringComparison.Ordinal) ? "\r" : "\n";
            var line = Canonical.Line + newLine;
            Assert.Contains(line, fixedText, StringComparison.Ordinal);
            var rest = fixedText.Remove(fixedText.IndexOf(line, StringComparison.Ordinal), line.Length);
            Assert.Contains(text, new[] { rest, rest.Remove(fixedText.IndexOf(line, StringComparison.Ordinal), newLine.Length) });
        }
    }

    [Fact]
    public async Task Fix_FileWithMarkAndCarriageReturns_KeepsEveryByte()
    {
        byte[] original = [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes("class C;\r\n")];

        var changed = await FixAsync(original);

        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes(Canonical.Line + "\r\n\r\nclass C;\r\n")], changed);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Fix_Applied_LeavesNothingToFix(string text)
    {
        using var project = new GovernedProject().Add("/src/C.cs", text);

        await project.FixAsync();

        Assert.Empty(await project.AnalyzeAsync());
    }

    [Theory]
    [InlineData("acgs_constitutional_hash = " + Canonical.OtherHash, "class C;", Canonical.OtherLine + "\n\nclass C;")]
    [InlineData("acgs_accepted_hashes = " + Canonical.OtherHash, "class C;", Canonical.Line + "\n\nclass C;")]
    [InlineData("end_of_line = crlf", "class C;", Canonical.Line + "\r\n\r\nclass C;")]
    [InlineData("end_of_line = crlf", "class C;\n", Canonical.Line + "\n\nclass C;\n")]
    [InlineData("file_header_template = A", "// A\n\nclass C;", "// A\n\n" + Canonical.Line + "\n\nclass C;")]
    [InlineData("file_header_template = unset", "// A\n\nclass C;", Canonical.Line + "\n// A\n\nclass C;")]
    [InlineData("file_header_template = A\\nConstitutional Hash: " + Canonical.Hash, "// A\n\nclass C;", Canonical.Line + "\n// A\n\nclass C;")]
    public async Task Fix_Configuration_IsFollowed(string editorConfig, string text, string expected)
    {
        using var project = new GovernedProject(editorConfig).Add("/src/C.cs", text);

        Assert.Equal(expected, (await project.FixAsync()).ToString());
    }

    [Theory]
    [InlineData("// caf\u00E9\nclass C;", "iso-8859-1", false)]
    [InlineData("class C;", "utf-16", false)]
    [InlineData("// \uFFFD\nclass C;", "utf-8", true)]
    public async Task Fix_FileThatCannotBeSavedAsItWas_IsNotOfferedAndTheMessageSaysWhatIs(string text, string encoding, bool isOffered)
    {
        // As the compiler does where the system has no other encoding: UTF-8, with replacement characters.
        using var source = new MemoryStream(Encoding.GetEncoding(encoding).GetBytes(text));
        using var project = new GovernedProject().Add("/src/C.cs", SourceText.From(source, new UTF8Encoding(false), SourceHashAlgorithm.Sha256));

        Assert.Equal(isOffered ? 1 : 0, (await project.FixesAsync()).Count);
        Assert.Equal(
            !isOffered,
            Assert.Single(await project.AnalyzeAsync()).GetMessage(null).EndsWith(
                " (the file is not UTF-8: convert it, or run 'acgs-cli compliance fix', because the code fix leaves it alone)", StringComparison.Ordinal));
    }

    private static async Task<byte[]> FixAsync(byte[] original)
    {
        using var source = new MemoryStream(original);
        using var project = new GovernedProject().Add("/src/C.cs", SourceText.From(source, Utf8));
        var text = await project.FixAsync();

        using var target = new MemoryStream();
        using (var writer = new StreamWriter(target, text.Encoding!, leaveOpen: true))
        {
            text.Write(writer, TestContext.Current.CancellationToken);
        }

        return target.ToArray();
    }

    private static byte[] Without(byte[] preamble, byte[] bytes)
    {
        Assert.Equal(preamble, bytes[..preamble.Length]);
        return bytes[preamble.Length..];
    }
}

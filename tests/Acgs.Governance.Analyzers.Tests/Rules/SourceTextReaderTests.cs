// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.Header;
using Acgs.Governance.Header.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Tests.Rules;

/// <summary>The compiler holds a text as a string, in chunks when it is large, or as changes to another text.</summary>
public sealed class SourceTextReaderTests
{
    public static TheoryData<string, int> Texts => new(
        from form in (string[])["string", "chunks", "part", "changed"]
        from length in (int[])[0, 1, 63, 64, 65, 256, 257, 4_096, 5_000, 100_000]
        select (form, length));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_OfAnyForm_IsReadInAnyOrder(string form, int length)
    {
        var expected = string.Concat(Enumerable.Range(0, length).Select(index => (char)('0' + (index % 70))));
        var reader = new SourceTextReader(Of(form, expected));

        Assert.Equal(length, reader.Length);
        Assert.Equal(expected, string.Concat(Enumerable.Range(0, length).Select(index => reader[index])));
        Assert.Equal(expected.Reverse(), Enumerable.Range(1, length).Select(index => reader[length - index]));
        Assert.Equal(expected, Spans(reader));
        reader.Close();
    }

    [Theory]
    [InlineData("string")]
    [InlineData("chunks")]
    [InlineData("part")]
    public void Header_OfAnyForm_CostsNoAllocation(string form)
    {
        var text = Of(form, "// Copyright\n\n" + Canonical.Line + "\n\n#if A\n" + new string(' ', 50_000) + "#endif\nclass C;\n");
        var verdict = Verdict(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 10; round++)
        {
            verdict = Verdict(text);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(HeaderVerdict.Ok, verdict);
        Assert.Equal(0, allocated);
    }

    private static HeaderVerdict Verdict(SourceText text)
    {
        var reader = new SourceTextReader(text);
        var verdict = CSharpHeader.Scan(reader, Canonical.Constitution, []).Verdict;
        reader.Close();
        return verdict;
    }

    private static string Spans(SourceTextReader reader)
    {
        var all = new StringBuilder();
        while (all.Length < reader.Length)
        {
            all.Append(reader.Read(all.Length, reader.Length));
        }

        return all.ToString();
    }

    private static SourceText Of(string form, string text) => form switch
    {
        "string" => SourceText.From(text),
        "chunks" => SourceText.From(new MemoryStream(Encoding.UTF8.GetBytes(text)), Encoding.UTF8),
        "part" => SourceText.From("x" + text).GetSubText(1),
        _ => SourceText.From("xy" + text).WithChanges(new TextChange(new TextSpan(0, 2), string.Empty)),
    };
}

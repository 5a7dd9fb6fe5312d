// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Documents.Markdown;

namespace Acgs.Governance.Operations.Tests.Documents;

/// <summary>Blocks as CommonMark has them.</summary>
public sealed class BlockScannerTests
{
    [Theory]
    [InlineData("# A\ntext\n\nmore", "Heading 1-1: A|Text 2-2: text|Text 4-4: more")]
    [InlineData("A\n=\nB\nC\n---", "Heading 1-2: A|Heading 3-5: B/C")]
    [InlineData("#no\n####### no\n## yes ##", "Text 1-2: #no/####### no|Heading 3-3: yes")]
    [InlineData("```sh\na\n\n# b\n```\nc", "Code 1-5: a//# b|Text 6-6: c")]
    [InlineData("~~~\n```\n~~~~", "Code 1-3: ```")]
    [InlineData("````md\n```sh\nx\n```\n````", "Code 1-5: ```sh/x/```")]
    [InlineData("```\nnever closed", "Code 1-2: never closed")]
    [InlineData("``` a`b\ntext", "Text 1-2: ``` a`b/text")]
    [InlineData("text\n    no code", "Text 1-2: text/no code")]
    [InlineData("\n    code\n\n      more\nend", "Code 2-4: code//  more|Text 5-5: end")]
    [InlineData("\tcode", "Code 1-1: code")]
    [InlineData("- a\n\n  ```\n  x\n    y\n  ```\n- b", "Text 1-1: a|Code 3-6: x/  y|Text 7-7: b")]
    [InlineData("1. a\n   ```\n   x\n   ```", "Text 1-1: a|Code 2-4: x")]
    [InlineData("-\ta\n\n\t```\n\tx\n\t```", "Text 1-1: a|Code 3-5: x")]
    [InlineData("> ```\n> x\ny", "Code 1-2: x|Text 3-3: y")]
    [InlineData("> a\nb\n\nc", "Text 1-2: a/b|Text 4-4: c")]
    [InlineData("> > - x\n> >   y", "Text 1-2: x/y")]
    [InlineData("- a\n***\n- b", "Text 1-1: a|Text 3-3: b")]
    [InlineData("<div>\n# no\n</div>\n\n# yes", "Html 1-3: <div>/# no/</div>|Heading 5-5: yes")]
    [InlineData("<!-- a\n\nb -->\ntext", "Html 1-3: <!-- a//b -->|Text 4-4: text")]
    [InlineData("<script>\n\nx\n</script>\ntext", "Html 1-4: <script>//x/</script>|Text 5-5: text")]
    [InlineData("---\ntitle: x\n---\n# A", "FrontMatter 1-3: title: x|Heading 4-4: A")]
    [InlineData("---\n\ntext", "Text 3-3: text")]
    [InlineData("[^1]: one\n[^2]: two\nmore\n\n    three\n\ntext", "Text 1-1: [^1]: one|Text 2-3: [^2]: two/more|Text 5-5: three|Text 7-7: text")]
    [InlineData("!!! note\n    a\n\n    ```sh\n    x\n    ```\n\n        code\n\n    b", "Text 1-2: !!! note/a|Code 4-6: x|Code 8-9: code/|Text 10-10: b")]
    [InlineData("??? note\n\n    a\n\n???+ tip \"x\"\n\n    - b\n\nc", "Text 1-1: ??? note|Text 3-3: a|Text 5-5: ???+ tip \"x\"|Text 7-7: b|Text 9-9: c")]
    [InlineData("- === \"A\"\n\n      # T\n\n  end", "Text 1-1: === \"A\"|Heading 3-3: T|Text 5-5: end")]
    [InlineData("[1]: x\n\n    code\n\n[^1] y\n\n    code", "Text 1-1: [1]: x|Code 3-4: code/|Text 5-5: [^1] y|Code 7-7: code")]
    [InlineData("!!!\n\n    code\n\nWhy???\n\n    code", "Text 1-1: !!!|Code 3-4: code/|Text 5-5: Why???|Code 7-7: code")]
    [InlineData("text\n1986. no list\n2. none\n1. list", "Text 1-3: text/1986. no list/2. none|Text 4-4: list")]
    public void Blocks_OfText_AreThose(string text, string expected)
    {
        Assert.Equal(expected, Describe(text));
        Assert.Equal(expected, Describe(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(expected, Describe(text.Replace('\n', '\r')));
    }

    [Fact]
    public void Blocks_OfHugeOrHostileText_AreFoundInTime()
    {
        string[] texts =
        [
            new('>', 5_000_000), string.Concat(Enumerable.Repeat("- ", 1_000_000)), string.Concat(Enumerable.Repeat("[a](b\n", 200_000)),
            new('[', 1_000_000), new('`', 1_000_001), string.Concat(Enumerable.Repeat("<!-- ", 200_000)), string.Concat(Enumerable.Repeat("`` ` ", 200_000)),
            Nested(50_000, "]"), Nested(50_000, "](x)"), Nested(50_000, "][a]"), $"# {Nested(50_000, "](x)")}", $"# {string.Concat(Enumerable.Repeat("_a ", 300_000))}",
            string.Concat(Enumerable.Range(0, 100_000).Select(number => $"`PGPASSWORD=aK3mZq{number}`\n")),
            $"```promql\nsum(\n{string.Concat(Enumerable.Repeat("acgs_requests_total + ", 200_000))}1)\n```",
            string.Concat(Enumerable.Repeat("A line of a large document with `code` and [a link](#x).\n\n", 170_000)),
        ];

        Assert.All(texts, text => Assert.True(InTime(() => _ = Findings.In(text).Count), text[..20]));
    }

    [Theory]
    [InlineData("]")]
    [InlineData("](x)")]
    [InlineData("][a]")]
    public void Brackets_NestedDeep_TakeLittleMemory(string end)
    {
        var text = $"# {Nested(20_000, end)}";
        var before = GC.GetAllocatedBytesForCurrentThread();

        _ = Findings.In(text).Count;

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    private static string Nested(int depth, string end) => new string('[', depth) + string.Concat(Enumerable.Repeat(end, depth));

    private static bool InTime(Action action) => Task.Run(action).Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    private static string Describe(string text) => string.Join('|', BlockScanner.Scan(text)
        .Select(block => $"{block.Kind} {block.FirstLine}-{block.LastLine}: {block.Text.Replace('\n', '/')}"));
}

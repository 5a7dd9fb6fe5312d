// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class BrokenInputTests
{
    private const int Many = 200_000;
    private static readonly string[] Names = ["a.xml", "a.razor", "a.yml", "a.sql", "a.proto", "a.editorconfig", "a.json"];

    private static readonly string[] Pieces =
    [
        "<", "<!", "<!--", "<!-- ", "-", "--", "-->", "<?xml", "<?xml ", "<?", "?>", "<![CDATA[", "@", "@*", "*@", "@@", "@\"", "/", "//", "/*", "*/", "#", "#!",
        "#cloud-config", "%", "---", "-*-", "'", "\"", "\"\"\"", "\\", "$", "$a$", "[", "]", "{", "}", ":", ",", "{\"a\":", "\"constitutional_hash\":",
        "\r", "\n", "\r\n", "\u2028", "\u00A0", "\uFEFF", "\0", "\uD800", "\uDC00", "c", " ", "constitutional ", HeaderLine.Label, HeaderLine.Label + Canonical.Hash,
    ];

    public static TheoryData<string> Types => [.. Names];

    [Theory]
    [MemberData(nameof(Types))]
    public void Grammar_AnyTwoOrThreePieces_StaysWithinTheText(string name)
    {
        foreach (var first in Pieces)
        {
            foreach (var second in Pieces)
            {
                Check(name, first + second);
                Check(name, first + second + first);
                Check(name, second + "\n" + first + "\n" + second);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Grammar_RandomPieces_StaysWithinTheText(string name)
    {
        var random = new Random(name.Length * 7919);
        for (var round = 0; round < 5_000 / Rounds.Divisor; round++)
        {
            Check(name, string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)])));
        }
    }

    // A quadratic reading of this much takes minutes, so that the generous deadline is not a matter of the machine.
    [Theory]
    [MemberData(nameof(Types))]
    public void Grammar_HugeRepetitiveText_IsReadInLinearTime(string name)
    {
        var watch = Stopwatch.StartNew();
        foreach (var piece in Pieces.Concat(["$a", "'\\", "/**/ ", "{\"a\":1,"]))
        {
            Check(name, string.Concat(Enumerable.Repeat(piece, Many / 5)));
        }

        foreach (var line in (string[])["-- c\n", "<!-- -->\n", "@* *@\n", "a: b\n", "# c\n", "\"a\":1,\n", "<?a?>\n"])
        {
            Check(name, string.Concat(Enumerable.Repeat(line, Many)));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
    }

    private static void Check(string name, string text)
    {
        var reader = new StringText(text);
        var type = Evaluated.TypeOf(name);

        var scan = type.Scan(reader, Evaluated.Constitution, []);
        _ = ContentExemption.Of(reader, type);
        var insertion = LanguageInsertion.Into(reader, type);

        Assert.InRange(insertion.Offset, 0, text.Length);
        if (scan.HasMarker)
        {
            var line = scan.Marker;
            Assert.InRange(line.Start, line.CommentStart, text.Length);
            Assert.InRange(line.End, line.Start, line.CommentEnd);
            Assert.InRange(line.CommentEnd, 0, text.Length);
        }
    }
}

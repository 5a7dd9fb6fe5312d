// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Corpus.Generated;

public sealed class AlignmentTests
{
    private const string H = "# Constitutional Hash: cdd01ef066bc6cf2";

    [Theory]
    [InlineData("a b", "H a b", true)]
    [InlineData("a b", "a H b", true)]
    [InlineData("a b", "H _ a b", true)]
    [InlineData("a b", "a b", true)]
    [InlineData("a b", "H a", false)]
    [InlineData("a b", "H b a", false)]
    [InlineData("a b", "H H a b", false)]
    [InlineData("a b", "H _ _ a b", false)]
    [InlineData("a b", "H c a b", false)]
    [InlineData("?m a", "H a", true)]
    [InlineData("?m a", "a H", true)]
    [InlineData("?m a", "a", true)]
    [InlineData("?m ?n a", "H a", true)]
    [InlineData("?m a", "x a", false)]
    [InlineData("_ a", "H a", false)]
    public void Exists_Lines_AreCompared(string input, string output, bool expected)
    {
        SourceLine[] lines = [.. input.Split(' ').Select(word => word[0] == '?' ? SourceLine.Marker(word[1..]) : SourceLine.Kept(Line(word)))];

        Assert.Equal(expected, Alignment.Exists(lines, output.Split(' ').Select(Line).ToArray()));
    }

    private static string Line(string word) => word switch
    {
        "H" => H,
        "_" => string.Empty,
        _ => word,
    };
}

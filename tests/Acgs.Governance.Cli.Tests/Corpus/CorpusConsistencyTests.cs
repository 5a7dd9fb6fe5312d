// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>What can be told of the corpus without the program: a mistake in a row is no finding against it.</summary>
public sealed class CorpusConsistencyTests
{
    private const string Header = "Constitutional Hash: cdd01ef066bc6cf2";

    private static readonly char[] Marks = ['\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE'];

    private static readonly IReadOnlyList<Fixture> All = [.. CorpusFile.Names.SelectMany(CorpusFile.Load)];

    [Fact]
    public void Corpus_Files_AreManyOfEachType()
    {
        Assert.True(All.Count >= 700, $"{All.Count} fixtures");
        Assert.All(CorpusFile.Names, name => Assert.True(CorpusFile.Load(name).Count >= 4, name));
    }

    [Fact]
    public void Corpus_Ids_AreUnique() => Assert.Equal(All.Count, All.Select(fixture => fixture.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Corpus_Verdicts_AllOccur() => Assert.Equal(Enum.GetValues<FixtureVerdict>(), All.Select(fixture => fixture.Verdict).Distinct().Order());

    [Fact]
    public void Corpus_FileThatStays_HasNoChange() =>
        Assert.All(All.Where(fixture => !fixture.IsFinding || fixture.IsFixRefused), fixture => Assert.True(fixture.Input.SequenceEqual(fixture.Changed), fixture.Id));

    [Fact]
    public void Corpus_FileThatIsMended_Changes() =>
        Assert.All(All.Where(fixture => fixture.IsFinding && !fixture.IsFixRefused), fixture => Assert.False(fixture.Input.SequenceEqual(fixture.Changed), fixture.Id));

    [Fact]
    public void Corpus_FileThatIsMended_HasOneHeader() =>
        Assert.All(All.Where(IsMendedComment), fixture => Assert.Equal((fixture.Id, 1), (fixture.Id, Mentions(fixture.Changed))));

    [Fact]
    public void Corpus_MissingHeader_IsTheOnlyThingAdded() =>
        Assert.All(All.Where(fixture => fixture is { Verdict: FixtureVerdict.Missing, IsFixRefused: false, IsConsentNeeded: false } && !IsJson(fixture)), fixture =>
        {
            Assert.Equal((fixture.Id, Mentions(fixture.Input) + 1), (fixture.Id, Mentions(fixture.Changed)));
            Assert.True(IsLossless(Characters(fixture.Input), Characters(fixture.Changed)), fixture.Id);
        });

    /// <summary>Files that end with the header in a comment and hold no second mention, as those do whose header was found somewhere.</summary>
    private static bool IsMendedComment(Fixture fixture) =>
        fixture is { IsFinding: true, IsFixRefused: false, Verdict: not FixtureVerdict.Missing } && !IsJson(fixture);

    private static bool IsJson(Fixture fixture) => fixture.File.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>A character for each byte, without the mark and those that are there because of UTF-16.</summary>
    private static string Characters(byte[] bytes) => Encoding.Latin1.GetString(bytes).TrimStart(Marks).Replace("\0", string.Empty, StringComparison.Ordinal);

    private static int Mentions(byte[] bytes) => Characters(bytes).Split(Header).Length - 1;

    /// <summary>Whether the input comes back when a line with the header is taken away, and perhaps the blank one behind it or the line break that parted a line for it.</summary>
    private static bool IsLossless(string input, string changed)
    {
        var lines = Lines(changed);
        return Enumerable.Range(0, lines.Count).Where(index => lines[index].Contains(Header, StringComparison.Ordinal)).Any(index =>
            Without(lines, index, 1) == input
            || Without(lines, index, 2) == input && string.IsNullOrWhiteSpace(lines[index + 1])
            || index > 0 && string.Concat([.. lines[..(index - 1)], lines[index - 1].TrimEnd('\r', '\n'), .. lines[(index + 1)..]]) == input);
    }

    /// <summary>The text without some lines. A last line that has no end takes the end of the line before it along.</summary>
    private static string Without(List<string> lines, int index, int count)
    {
        var rest = string.Concat(lines.Where((_, at) => at < index || at >= index + count));
        return lines[index].EndsWith(Header, StringComparison.Ordinal) || lines[index].EndsWith("-->", StringComparison.Ordinal) ? rest.TrimEnd('\r', '\n') : rest;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOfAny(['\r', '\n'], start) + 1;
            end = end == 0 ? text.Length : end < text.Length && text[end - 1] == '\r' && text[end] == '\n' ? end + 1 : end;
            lines.Add(text[start..end]);
        }

        return lines;
    }
}

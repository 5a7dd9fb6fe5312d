// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using System.Xml.Linq;

namespace Acgs.Governance.Cli.Tests.Corpus;

/// <summary>What a row says of the bytes after the fix is a document of its format, by parsers that have no part in the program.</summary>
public sealed class CorpusFormatTests
{
    private static readonly HashSet<string> MarkupSuffixes = [".xml", ".svg", ".xaml", ".axaml", ".csproj", ".fsproj", ".props", ".targets", ".xsd", ".xhtml"];

    [Fact]
    public void Corpus_Json_IsValidAfterTheFix() => Assert.All(Fixtures(fixture => IsJudged(fixture) && Path.GetExtension(fixture.File) == ".json"), fixture =>
    {
        var bytes = fixture.Changed.AsSpan();
        using var _ = JsonDocument.Parse((bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).ToArray());
    });

    [Fact]
    public void Corpus_Markup_IsWellFormedAfterTheFix() => Assert.All(Fixtures(fixture => IsJudged(fixture) && MarkupSuffixes.Contains(Path.GetExtension(fixture.File))), fixture =>
    {
        using var stream = new MemoryStream(fixture.Changed);
        using var reader = System.Xml.XmlReader.Create(stream, new() { DtdProcessing = System.Xml.DtdProcessing.Ignore });
        Assert.NotNull(XDocument.Load(reader).Root);
    });

    private static bool IsJudged(Fixture fixture) => !fixture.IsFixRefused && fixture.Verdict is not (FixtureVerdict.Exempt or FixtureVerdict.Refused);

    private static IEnumerable<Fixture> Fixtures(Func<Fixture, bool> predicate) => CorpusFile.Names.SelectMany(CorpusFile.Load).Where(predicate);
}

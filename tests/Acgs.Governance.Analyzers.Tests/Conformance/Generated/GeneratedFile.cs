// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>A file made of fragments, each of which is whole in itself, so that any may be left out.</summary>
/// <param name="Header">The fragments above the first token.</param>
/// <param name="Code">The fragments from the one with the first token on; may be none.</param>
/// <param name="NewLines">The line breaks that take turns.</param>
/// <param name="EndsWithNewLine">Whether the last line has a line break.</param>
/// <param name="EncodingIndex">Which of the encodings.</param>
/// <param name="Folder">Which of the configured folders.</param>
internal sealed record GeneratedFile(FileLine[][] Header, FileLine[][] Code, string[] NewLines, bool EndsWithNewLine, int EncodingIndex, int Folder)
{
    private static readonly Encoding[] Encodings = [SourceBytes.Utf8, Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1];

    public Encoding Encoding => EncodingOf(EncodingIndex);

    public string Text => string.Concat(Lines().Select(line => line.Text + line.NewLine));

    public byte[] Bytes => SourceBytes.Encode(Text, Encoding);

    public bool HasNoMarker => Header.Concat(Code).SelectMany(fragment => fragment).All(line => line.Kind == LineKind.Kept);

    /// <summary>
    /// The lines with their line breaks; behind the last line break a line without one, which may be empty.
    /// Headers elsewhere must stay when the region has a marker of its own.
    /// </summary>
    public FileLine[] Lines()
    {
        FileLine[] end = EndsWithNewLine ? [FileLine.Kept("")] : [];
        FileLine[] lines = [.. Header.Concat(Code).SelectMany(fragment => fragment), .. end];
        var hasMarker = lines.Any(line => line.Kind == LineKind.Marker);
        return [.. lines.Select((line, index) => line with
        {
            Forms = hasMarker && line.Kind == LineKind.Movable ? [line.Text] : line.Forms,
            NewLine = index < lines.Length - 1 ? NewLines[index % NewLines.Length] : "",
        })];
    }

    /// <summary>The line break of what is inserted.</summary>
    public string NewLine()
    {
        var text = Text;
        var first = text.IndexOfAny(['\n', '\r']);
        return first < 0 ? "\n" : text[first] == '\n' ? "\n" : first + 1 < text.Length && text[first + 1] == '\n' ? "\r\n" : "\r";
    }

    /// <summary>Files that are a little simpler: without one fragment, or of the plainest form.</summary>
    public IEnumerable<GeneratedFile> Simpler()
    {
        var shorter = Header.Select((_, index) => this with { Header = Without(Header, index) })
            .Concat(Code.Select((_, index) => this with { Code = Without(Code, index) }).Skip(Code.Length > 1 ? 1 : 0));
        return shorter
            .Concat([this with { EncodingIndex = 0 }, this with { NewLines = ["\n"] }, this with { Folder = 0 }, this with { EndsWithNewLine = true }])
            .Where(file => file.ToString() != ToString());
    }

    public override string ToString() => $"folder {Folder}, {Encoding.WebName}, mark of {Encoding.GetPreamble().Length} bytes: {SourceBytes.Show(Text)}";

    private static FileLine[][] Without(FileLine[][] fragments, int left) => [.. fragments.Where((_, index) => index != left)];

    /// <summary>A file that latin-1 cannot hold is UTF-8, and so is one that has nothing for latin-1 to show.</summary>
    private Encoding EncodingOf(int index)
    {
        var encoding = Encodings[index];
        return encoding != Encoding.Latin1 || (Text.All(character => character <= '\u00FF') && Text.Contains("Straße", StringComparison.Ordinal)) ? encoding : SourceBytes.Utf8;
    }
}

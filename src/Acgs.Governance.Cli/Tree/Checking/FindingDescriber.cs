// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Says where a finding is, what stands there and what should.</summary>
/// <param name="content">The file.</param>
internal sealed class FindingDescriber(FileContent content)
{
    private static readonly SearchValues<string> Word = SearchValues.Create(["constitutional"], StringComparison.OrdinalIgnoreCase);

    // There may be a hundred thousand files without a header, and of one type they all have the same to say.
    private FileDetail _last = new();

    /// <summary>Describes a verdict: the line that means to be the header, or the place where one is missing.</summary>
    public FileDetail Describe(HeaderScan scan, FileSettings file, SourceType type)
    {
        if (scan.HasMarker)
        {
            return Describe(scan.Marker.Start, scan.Marker.End, scan.Verdict, file, type);
        }

        var place = type.FindInsertion(content.Text, file);
        return Describe(place, place, scan.Verdict, file, type);
    }

    /// <summary>Describes a finding about the text from <paramref name="start"/> to <paramref name="end"/>, which means to be the header; nothing when there is none.</summary>
    public FileDetail Describe(int start, int end, HeaderVerdict verdict, FileSettings file, SourceType type)
    {
        var detail = new FileDetail
        {
            Line = ByteCharacters.LineNumber(content.Characters[..start]),
            Found = Excerpt.Of(content.Characters[start..end].ToString()),
            Expected = type.Stating(file.Constitution.Active),
            IsFixable = verdict != HeaderVerdict.WrongHash && !(type.IsJson && verdict == HeaderVerdict.Duplicate) && content.Form != TextForm.Utf32,
            Spelling = SpellingOf(start, end, verdict, type.Row?.Syntax),
        };
        return _last = detail == _last ? _last : detail;
    }

    private string? SpellingOf(int start, int end, HeaderVerdict verdict, CommentSyntax? syntax)
    {
        if (verdict == HeaderVerdict.Malformed)
        {
            var spelling = LegacySpellings.Of(content.Text, start, end);
            return spelling is LegacySpellings.Comment or LegacySpellings.BareLine ? null : spelling;
        }

        return verdict == HeaderVerdict.Missing ? FindMention(syntax) : null;
    }

    /// <summary>
    /// What a file without header says instead: trees from before there was one state the hash in many ways, and a line below the header region does not count.
    /// </summary>
    private string? FindMention(CommentSyntax? syntax)
    {
        // In bytes first, which tells of most files that there is none, and in the spellings that are in use.
        if (content.Bytes.IndexOf("onstitutional"u8) < 0 && content.Bytes.IndexOf("ONSTITUTIONAL"u8) < 0)
        {
            return null;
        }

        content.Decode();
        var text = content.Text;
        for (var start = LineOfMention(0); start < text.Length; start = LineOfMention(text.NextLine(text.LineEnd(start))))
        {
            if (LegacySpellings.Of(text, start, text.LineEnd(start), syntax) is { } spelling)
            {
                return $"{spelling} on line {ByteCharacters.LineNumber(content.Characters[..start])}";
            }
        }

        return null;
    }

    /// <summary>Where the next line begins that has the word of every spelling; the end of the text when there is none.</summary>
    private int LineOfMention(int start)
    {
        var mention = content.Characters[start..].IndexOfAny(Word);
        return mention < 0 ? content.Text.Length : Math.Max(content.Text.LineStart(start + mention), content.Text.FirstLine());
    }
}

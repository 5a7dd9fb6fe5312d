// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Says where a finding is, what stands there and what should.</summary>
/// <param name="content">The file.</param>
internal sealed class FindingDescriber(FileContent content)
{
    private readonly Fixability _fixability = new(content);
    private readonly HashSet<FileResult> _known = [];

    /// <summary>Adds to a result the line that means to be the header, or the place where one is missing.</summary>
    public FileResult Describe(ReadOnlySpan<byte> path, FileResult result, HeaderScan scan, FileSettings file)
    {
        if (scan.HasMarker)
        {
            return Describe(path, result, scan.Marker.Start, scan.Marker.End, file, scan);
        }

        var place = result.Type!.FindInsertion(content.Text, file);
        return Describe(path, result, place, place, file, scan);
    }

    /// <summary>Adds to a result the text between two positions, which means to be the header; it is empty when there is none.</summary>
    public FileResult Describe(ReadOnlySpan<byte> path, FileResult result, int start, int end, FileSettings file, HeaderScan scan = default)
    {
        var type = result.Type!;
        var line = ByteCharacters.LineNumber(content.Characters[..start]);
        var found = Excerpt.Of(content.Characters[start..end].ToString());
        var expected = type.Stating(file.Constitution.Active);
        var remark = MarkerRemark.Of(result.Verdict, content.Text, scan.Marker, type, file.Constitution);
        if (found == expected)
        {
            found = $"{found} ({remark ?? MarkerRemark.OfSurroundings(content.Text, start, end)})";
            remark = null;
        }

        var spelling = SpellingOf(start, end, result.Verdict, type.Row?.Syntax);
        var isFixable = _fixability.Of(path, type, scan, file);
        return Shared(result with { Line = line, Found = found, Expected = expected, IsFixable = isFixable, Spelling = spelling, Remark = remark });
    }

    /// <summary>The result that says the same, if there was one: there may be a hundred thousand findings.</summary>
    private FileResult Shared(FileResult described)
    {
        if (_known.TryGetValue(described, out var known))
        {
            return known;
        }

        _known.Add(described);
        return described;
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
        foreach (var (start, end) in content.FindMentions())
        {
            if (LegacySpellings.Of(content.Text, start, end, syntax) is { } spelling)
            {
                return $"{spelling} on line {ByteCharacters.LineNumber(content.Characters[..start])}";
            }
        }

        return null;
    }
}

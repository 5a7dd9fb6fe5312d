// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Makes the header of a file with comments right and changes nothing else. C# has a repair of its own.</summary>
/// <param name="type">The type of the file.</param>
/// <param name="constitution">The hashes that the header may state.</param>
/// <param name="newLine">The newline of what is inserted.</param>
internal sealed class LanguageRepair(FileType type, Constitution constitution, string newLine)
{
    // Each round mends one thing, and headers that are taken out bring those below the header region into it.
    private const int MostRounds = 64;

    /// <summary>Edits <paramref name="text"/> until its header is right.</summary>
    /// <returns>Whether it became so.</returns>
    public bool Mend(EditedText text)
    {
        var last = HeaderVerdict.Empty;
        for (var round = 0; round < MostRounds; round++)
        {
            var repeated = new List<Marker>();
            var scan = LanguageHeader.Scan(text.Current, type, constitution, repeated);
            if (scan.Verdict is HeaderVerdict.Ok or HeaderVerdict.Empty)
            {
                return scan.Verdict == HeaderVerdict.Ok;
            }

            Mend(text, scan, last);
            last = scan.Verdict;
        }

        return false;
    }

    private void Mend(EditedText text, HeaderScan scan, HeaderVerdict last)
    {
        switch (scan.Verdict)
        {
            case HeaderVerdict.Missing:
                Insert(text, isBelowFirst: IsMisplacedAtTop(text.Current));
                break;
            case HeaderVerdict.Outdated or HeaderVerdict.WrongHash:
                text.Apply(new(scan.Marker.Hash, scan.Marker.Hash + HashFormat.Length, constitution.Active));
                break;
            case HeaderVerdict.Malformed when last != HeaderVerdict.Malformed && Correct(text.Current, scan.Marker.Line) is { } correction:
                text.Apply(correction);
                break;
            case HeaderVerdict.Malformed or HeaderVerdict.Misplaced:
                text.Apply(MarkerTakeOut.Of(text.Current, scan.Marker.Line, type));
                Insert(text, isBelowFirst: scan.Verdict == HeaderVerdict.Misplaced && last is HeaderVerdict.Missing or HeaderVerdict.Misplaced);
                break;
            case HeaderVerdict.Duplicate:
                text.ApplyAll(MarkerRemoval.OfAll(text.Current, scan.Repeated));
                break;
        }
    }

    /// <summary>Inserts the line where a missing one goes, or below what would be the first line if nothing but an empty comment stood above it.</summary>
    private void Insert(EditedText text, bool isBelowFirst)
    {
        var line = type.Stating(constitution.Active);
        var insertion = LanguageInsertion.Into(text.Current, type);
        text.Apply(isBelowFirst && FindBelowFirst(text.Current) is not HeaderLine.None and var below
            ? new(below, below, below == text.Current.LineStart(below) ? line + newLine + BlankLineAt(text.Current, below) : newLine + line)
            : new(insertion.Offset, insertion.Offset, insertion.Render(line, newLine)));
    }

    /// <summary>Whether the usual place is above what must be the first line: below an empty comment, which nobody takes for one.</summary>
    private bool IsMisplacedAtTop(StringText text)
    {
        var trial = new EditedText(text.ToString());
        Insert(trial, isBelowFirst: false);
        return LanguageHeader.Scan(trial.Current, type, constitution).Verdict == HeaderVerdict.Misplaced;
    }

    private string BlankLineAt(StringText text, int position) => type.HasBlankLine && !text.IsLineEnd(position) ? newLine : string.Empty;

    private int FindBelowFirst(StringText text)
    {
        var below = HeaderLine.None;
        var pieces = new PieceReader<StringText>(text, type);
        while (pieces.MoveNext())
        {
            below = pieces.Current.Kind is PieceKind.First or PieceKind.Above ? text.NextLine(text.LineEnd(pieces.Current.Line.End)) : below;
        }

        return below;
    }

    private HeaderEdit? Correct(StringText text, CommentLine line) =>
        MarkerCorrection.Of(text, line, constitution.Active, line.Kind == CommentKind.Block ? Block(text, line) : type.Stating(constitution.Active));

    /// <summary>The comment stays between the delimiters that it is between.</summary>
    private string Block(StringText text, CommentLine line)
    {
        var opening = type.Syntax.OpeningAt(text, line.CommentStart);
        return $"{text.Copy(line.CommentStart, line.CommentStart + opening.Length)} {HeaderLine.TextFor(constitution.Active)} {opening.Block?.Closing}";
    }
}

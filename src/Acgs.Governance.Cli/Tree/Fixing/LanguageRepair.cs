// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Makes the header of a file with comments right and changes nothing else.</summary>
/// <param name="type">The type of the file.</param>
/// <param name="constitution">The hashes that the header may state.</param>
/// <param name="newLine">The newline of what is inserted.</param>
internal sealed class LanguageRepair(FileType type, Constitution constitution, string newLine) : HeaderRepair(constitution)
{
    /// <inheritdoc/>
    protected override HeaderScan Scan(StringText text, List<CommentLine> repeated) => type.Scan(text, Constitution, repeated);

    /// <inheritdoc/>
    protected override HeaderEdit? Correct(StringText text, CommentLine line)
    {
        var comment = line.Kind == CommentKind.Block ? Block(text, line) : type.Stating(Constitution.Active);
        var correction = MarkerCorrection.Of(text, line, Constitution.Active, comment);
        return correction is { } edit && LanguageInsertion.NeedsBlankLine(text, type, edit.End)
            ? new(edit.Start, edit.End, edit.Replacement + newLine)
            : correction;
    }

    /// <inheritdoc/>
    protected override HeaderEdit TakeOut(StringText text, CommentLine line) => MarkerTakeOut.Of(text, line, type);

    /// <summary>Inserts the line where a missing one goes, or below what would be the first line if nothing but an empty comment stood above it.</summary>
    protected override HeaderEdit Insert(StringText text, HeaderVerdict verdict, HeaderVerdict last)
    {
        var isBelowFirst = verdict == HeaderVerdict.Missing
            ? IsMisplacedAtTop(text)
            : verdict == HeaderVerdict.Misplaced && last is HeaderVerdict.Missing or HeaderVerdict.Misplaced;
        return isBelowFirst && LanguageInsertion.BelowPrologue(text, type) is { } below ? Render(below) : InsertAtTop(text);
    }

    /// <summary>Whether the usual place is above what must be the first line: below an empty comment, which nobody takes for one.</summary>
    private bool IsMisplacedAtTop(StringText text)
    {
        var trial = new EditedText(text.ToString());
        trial.Apply(InsertAtTop(text));
        return type.Scan(trial.Current, Constitution).Verdict == HeaderVerdict.Misplaced;
    }

    private HeaderEdit InsertAtTop(StringText text) => Render(LanguageInsertion.Into(text, type));

    private HeaderEdit Render(HeaderInsertion place) => place.Of(type.Stating(Constitution.Active), newLine);

    /// <summary>The comment stays between the delimiters that it is between.</summary>
    private string Block(StringText text, CommentLine line) =>
        (type.Syntax.OpeningAt(text, line.CommentStart) ?? type.In(text).Syntax.OpeningAt(text, line.CommentStart)) is { } block
            ? $"{block.Opening} {HeaderLine.TextFor(Constitution.Active)} {block.Closing}"
            : type.Stating(Constitution.Active);
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Fixing;

/// <summary>Takes a header out that goes to another place, with what has no use without it.</summary>
internal static class MarkerTakeOut
{
    /// <summary>The edit that takes <paramref name="line"/> out.</summary>
    public static HeaderEdit Of(StringText text, CommentLine line, FileType type)
    {
        var edit = IsAllOfComment(text, line, type) ? WholeComment(text, line) : MarkerRemoval.Of(text, line);
        var content = text.SkipSpace(edit.End);
        var isTop = text.SkipSpace(text.FirstLine()) >= edit.Start;

        // The blank lines around it go too, or what must be the first line of the file would still not be.
        return isTop && content < text.Length && text.LineStart(content) == content && StandsFirst(text, content, type)
            ? new(text.FirstLine(), content, string.Empty)
            : edit;
    }

    private static bool StandsFirst(StringText text, int position, FileType type) => type.Prologue.Any(rule =>
        rule.Place != ProloguePlace.Either && rule.FindEnd(text, position, line: 1, type.Syntax) != HeaderLine.None);

    /// <summary>Whether a comment of several lines says nothing but the header.</summary>
    private static bool IsAllOfComment(StringText text, CommentLine line, FileType type)
    {
        if (line.Kind != CommentKind.Block || !new MarkerPlace(text, line).IsAlone)
        {
            return false;
        }

        // Without its first lines the file can be of another type, which has no such comment.
        return type.Syntax.OpeningAt(text, line.CommentStart) is { } block
            && IsBare(text, line.CommentStart + block.Opening.Length, line.Start) && IsBare(text, line.End, line.CommentEnd - block.Closing.Length);
    }

    private static bool IsBare(StringText text, int start, int end)
    {
        while (start < end && (Lexical.IsLineBreak(text[start]) || Lexical.IsWhiteSpace(text[start]) || text[start] == '*'))
        {
            start++;
        }

        return start >= end;
    }

    private static HeaderEdit WholeComment(StringText text, CommentLine line) =>
        MarkerRemoval.Of(text, new(CommentKind.Line, line.CommentStart, line.CommentEnd, line.CommentStart, line.CommentEnd, isAlone: true)) is var edit
        && text.LineEnd(line.CommentStart) < line.CommentEnd
            ? new(text.LineStart(line.CommentStart), text.NextLine(text.LineEnd(line.CommentEnd)), string.Empty)
            : edit;
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What documents say of themselves between two lines of <c>---</c> or <c>+++</c>, above their text.</summary>
internal static class FrontMatter
{
    private const int FenceLength = 3;

    /// <summary>Where the front matter ends that begins at <paramref name="position"/>, or <see cref="HeaderLine.None"/> when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The position, where a line begins.</param>
    /// <param name="isAnything">Whether it may hold anything; else a first line that names no key makes it a rule across the page.</param>
    public static int FindEnd(StringText text, int position, bool isAnything)
    {
        var end = text.LineEnd(position);
        if (!IsFence(text, position, end) || !(isAnything || BeginsWithKey(text, text.SkipSpace(end))))
        {
            return HeaderLine.None;
        }

        for (var start = text.NextLine(end); start < text.Length; start = text.NextLine(end))
        {
            end = text.LineEnd(start);
            if ((text[start] == text[position] && IsFence(text, start, end)) || (!isAnything && IsDocumentEnd(text, start, end)))
            {
                return end;
            }
        }

        return HeaderLine.None;
    }

    /// <summary>Whether the line is one that front matter can begin with.</summary>
    public static bool IsFence(StringText text, int start, int end) =>
        (text.Matches(start, end, "---") || text.Matches(start, end, "+++")) && text.SkipBlanks(start + FenceLength, end) == end;

    // What ends a document of YAML: Pandoc reads it so.
    private static bool IsDocumentEnd(StringText text, int start, int end) =>
        text.Matches(start, end, "...") && text.SkipBlanks(start + FenceLength, end) == end;

    private static bool BeginsWithKey(StringText text, int position)
    {
        var end = text.LineEnd(position);
        if (text.Peek(position) == '#' || IsFence(text, position, end))
        {
            return true;
        }

        while (position < end && (Lexical.IsIdentifierPart(text[position]) || text[position] is '-' or '.' or '"' or '\'' or ' ' or '$' or '@'))
        {
            position++;
        }

        return position < end && text[position] is ':' or '=';
    }
}

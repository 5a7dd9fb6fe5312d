// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The comment at the top of a file in which Jest, Flow or Prettier look for their settings.</summary>
internal static class PragmaComment
{
    // A tag with a hyphen at its end goes on with a name of its own.
    private static readonly string[] Tags = ["@jest-", "@flow", "@noflow", "@format", "@noformat", "@prettier", "@noprettier"];

    /// <summary>Where the comment at <paramref name="position"/> ends if it has such a tag at the start of a line, else <see cref="HeaderLine.None"/>.</summary>
    public static int FindEnd(StringText text, int position, CommentSyntax syntax)
    {
        var opening = syntax.OpeningAt(text, position);
        if (!opening.IsComment)
        {
            return HeaderLine.None;
        }

        var end = opening.FindEnd(text, position);
        for (var found = text.Find(position, end, "@"); found < end; found = text.Find(found + 1, end, "@"))
        {
            if (IsTag(text, found, end) && IsFirstOnLine(text, found, position + opening.Length))
            {
                return end;
            }
        }

        return HeaderLine.None;
    }

    private static bool IsTag(StringText text, int position, int end)
    {
        foreach (var tag in Tags)
        {
            if (text.Matches(position, end, tag))
            {
                return tag[tag.Length - 1] == '-' || !(Lexical.IsIdentifierPart(text.Peek(position + tag.Length)) || text.Peek(position + tag.Length) is '-' or '.');
            }
        }

        return false;
    }

    private static bool IsFirstOnLine(StringText text, int position, int start)
    {
        while (position > start && (Lexical.IsBlank(text[position - 1]) || text[position - 1] == '*'))
        {
            position--;
        }

        return position <= start || Lexical.IsLineBreak(text[position - 1]);
    }
}

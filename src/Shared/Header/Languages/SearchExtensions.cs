// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Finds the ends of things in a text; every search is linear in what it passes.</summary>
internal static class SearchExtensions
{
    /// <summary>The position behind the first <paramref name="closing"/> from <paramref name="position"/> on; the end of the text when it is missing.</summary>
    public static int EndOf<TText>(this TText text, int position, string closing)
        where TText : struct, IHeaderText => Math.Min(text.Find(position, text.Length, closing) + closing.Length, text.Length);

    /// <summary>Whether a line begins at <paramref name="position"/>.</summary>
    public static bool IsLineStart<TText>(this TText text, int position)
        where TText : struct, IHeaderText => position <= text.FirstLine() || Lexical.IsLineBreak(text[position - 1]);

    /// <summary>The first position from <paramref name="position"/> on that is neither white space nor a line break.</summary>
    public static int SkipSpace<TText>(this TText text, int position)
        where TText : struct, IHeaderText
    {
        while (position < text.Length && (Lexical.IsLineBreak(text[position]) || Lexical.IsWhiteSpace(text[position])))
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether <paramref name="value"/>, in lower case, stands at <paramref name="position"/> and ends at or before <paramref name="end"/>; ASCII letters are compared without regard to case.</summary>
    public static bool MatchesAnyCase<TText>(this TText text, int position, int end, string value)
        where TText : struct, IHeaderText
    {
        if (end - position < value.Length)
        {
            return false;
        }

        for (var index = 0; index < value.Length; index++)
        {
            var character = text[position + index];
            if ((character is >= 'A' and <= 'Z' ? (char)(character | ' ') : character) != value[index])
            {
                return false;
            }
        }

        return true;
    }
}

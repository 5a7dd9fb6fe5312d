// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header;

/// <summary>
/// Recognises a line that means to be a header, whatever it looks like. Only ASCII letters and digits count, without regard
/// to case; so <c>constitutional_hash</c>, doubled spaces, Markdown stars and zero-width characters are all the marker.
/// </summary>
internal static class MarkerWords
{
    private const string Words = "constitutionalhash";

    /// <summary>Whether the words occur anywhere between <paramref name="start"/> and <paramref name="end"/>.</summary>
    public static bool Occur<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        for (var position = start; position < end; position++)
        {
            if (AreAt(text, position, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words come before all others between <paramref name="start"/> and <paramref name="end"/>.</summary>
    public static bool Begin<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        while (start < end && Fold(text[start]) == '\0')
        {
            start++;
        }

        return AreAt(text, start, end);
    }

    private static bool AreAt<TText>(TText text, int position, int end)
        where TText : struct, IHeaderText
    {
        // Must begin on a letter of its own, or long runs of separators would be read once per separator.
        if (position >= end || Fold(text[position]) != Words[0])
        {
            return false;
        }

        var matched = 0;
        for (; position < end && matched < Words.Length; position++)
        {
            var folded = Fold(text[position]);
            if (folded == Words[matched])
            {
                matched++;
            }
            else if (folded != '\0')
            {
                return false;
            }
        }

        return matched == Words.Length;
    }

    /// <summary>The lower-case form of an ASCII letter or digit, and NUL for everything else.</summary>
    private static char Fold(char character) => character switch
    {
        >= 'A' and <= 'Z' => (char)(character | ' '),
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => character,
        _ => '\0',
    };
}

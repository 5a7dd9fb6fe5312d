// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>
/// Recognises a line that means to be a header, whatever it looks like: it begins with the two words and goes on as a label
/// does. Only letters and digits are read; so <c>constitutional_hash</c>, doubled spaces, Markdown stars and zero-width
/// characters are all the marker.
/// </summary>
internal static class MarkerReader
{
    private const string Words = "constitutionalhash";

    // A shorter run of hexadecimal digits may be a word ("added", "018-policy"); half a hash is not.
    private const int FewestDigits = 8;

    /// <summary>Whether the text from <paramref name="start"/> to <paramref name="end"/> means to be the header.</summary>
    public static bool IsMarker<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        var behind = FindEndOfWords(text, start, end);
        if (behind == HeaderLine.None)
        {
            return false;
        }

        var value = SkipSeparators(text, behind, end, out var isLabel);
        var isHashLike = IsHashLike(text, value, end);
        return isLabel
            ? isHashLike || IsLastWord(text, value, end)
            : isHashLike && IsLastWord(text, value, end);
    }

    /// <summary>Whether a marker may begin at <paramref name="position"/>, by the first letter alone; most code needs no closer look.</summary>
    public static bool MayBeginAt<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        while (!text.IsLineEnd(position) && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        return position < text.Length && Fold(text[position]) == Words[0];
    }

    /// <summary>
    /// Whether the text, which is in no comment of its language, can only be a header in the syntax of another one: a label with
    /// a colon, a hash, and nothing else.
    /// </summary>
    public static bool IsForeignMarker<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        var behind = FindEndOfWords(text, start, end);
        if (behind == HeaderLine.None)
        {
            return false;
        }

        var value = SkipSeparators(text, behind, end, out var isLabel);
        return isLabel
            && !Contains(text, behind, value, '=')
            && IsHashLike(text, value, end)
            && IsLastWord(text, value, end);
    }

    /// <summary>Where the two words end that the text begins with, or <see cref="HeaderLine.None"/> when it does not.</summary>
    private static int FindEndOfWords<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        var matched = 0;
        for (var position = start; position < end; position++)
        {
            var character = text[position];
            if (Fold(character) == Words[matched])
            {
                if (++matched == Words.Length)
                {
                    return IsWordCharacter(text, position + 1, end) ? HeaderLine.None : position + 1;
                }
            }
            else if (char.IsLetterOrDigit(character))
            {
                // Nearly every line of a licence ends here, at its first letter.
                break;
            }
        }

        return HeaderLine.None;
    }

    private static int SkipSeparators<TText>(TText text, int position, int end, out bool isLabel)
        where TText : struct, IHeaderText
    {
        isLabel = false;
        while (position < end && !IsWordCharacter(text, position, end))
        {
            isLabel |= text[position] is ':' or '=' or '\uFF1A';
            position++;
        }

        return position;
    }

    private static bool IsHashLike<TText>(TText text, int position, int end)
        where TText : struct, IHeaderText
    {
        var digits = 0;
        for (; position < end && digits < FewestDigits && !char.IsWhiteSpace(text[position]); position++)
        {
            if (IsWordCharacter(text, position, end))
            {
                if (Fold(text[position]) is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                {
                    return false;
                }

                digits++;
            }
        }

        return digits == FewestDigits;
    }

    /// <summary>Whether no letter or digit comes behind the word that begins at <paramref name="position"/>.</summary>
    private static bool IsLastWord<TText>(TText text, int position, int end)
        where TText : struct, IHeaderText
    {
        while (position < end && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        while (position < end && !IsWordCharacter(text, position, end))
        {
            position++;
        }

        return position == end;
    }

    private static bool Contains<TText>(TText text, int position, int end, char sought)
        where TText : struct, IHeaderText
    {
        while (position < end && text[position] != sought)
        {
            position++;
        }

        return position < end;
    }

    private static bool IsWordCharacter<TText>(TText text, int position, int end)
        where TText : struct, IHeaderText => position < end && char.IsLetterOrDigit(text[position]);

    /// <summary>The lower-case form of an ASCII letter or digit, and NUL for everything else.</summary>
    private static char Fold(char character) => character switch
    {
        >= 'A' and <= 'Z' => (char)(character | ' '),
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => character,
        _ => '\0',
    };
}

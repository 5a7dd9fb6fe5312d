// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>Finds the ends of literals as the C# lexer does, also of those that are not closed.</summary>
internal static class Literal
{
    /// <summary>Behind the literal with backslash escapes whose content begins at <paramref name="position"/>; a line break ends it too.</summary>
    public static int SkipQuoted<TText>(TText text, int position, char quote)
        where TText : struct, IHeaderText
    {
        while (!text.IsLineEnd(position))
        {
            var character = text[position];
            position += character == '\\' && !text.IsLineEnd(position + 1) ? 2 : 1;
            if (character == quote)
            {
                break;
            }
        }

        return position;
    }

    /// <summary>Behind the string without holes that begins so.</summary>
    public static int SkipString<TText>(TText text, StringStart start)
        where TText : struct, IHeaderText
    {
        if (start.IsRaw)
        {
            return SkipRaw(text, start);
        }

        return start.IsVerbatim ? SkipVerbatim(text, start.Content) : SkipQuoted(text, start.Content, '"');
    }

    /// <summary>Behind the next opening of a hole or the end of the interpolated string, from <paramref name="position"/> in its content on.</summary>
    public static int SkipInterpolated<TText>(TText text, int position, StringStart start, out bool isHole)
        where TText : struct, IHeaderText
    {
        isHole = false;
        while (position < text.Length)
        {
            var character = text[position];
            if (character == '"')
            {
                var quotes = text.CountRun(position, '"');
                if (EndsAt(start, quotes, out var length))
                {
                    return position + length;
                }

                position += length;
            }
            else if (character == '{')
            {
                var braces = text.CountRun(position, '{');
                position += braces;
                isHole = OpensHole(start, braces);
                if (isHole)
                {
                    return position;
                }
            }
            else if (Lexical.IsLineBreak(character) && !start.IsMultiLine)
            {
                return position;
            }
            else
            {
                position += character == '\\' && start is { IsVerbatim: false, IsRaw: false } && !text.IsLineEnd(position + 1) ? 2 : 1;
            }
        }

        return position;
    }

    /// <summary>The closing brace of the hole whose format begins at <paramref name="position"/>, or where the format is cut off.</summary>
    public static int SkipFormat<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        while (!text.IsLineEnd(position) && text[position] is not ('}' or '"'))
        {
            position++;
        }

        return position;
    }

    private static int SkipRaw<TText>(TText text, StringStart start)
        where TText : struct, IHeaderText
    {
        for (var position = start.Content; position < text.Length; position++)
        {
            if (text[position] == '"')
            {
                var quotes = text.CountRun(position, '"');
                position += quotes - 1;
                if (quotes >= start.Quotes)
                {
                    return position + 1;
                }
            }
            else if (!start.IsMultiLine && Lexical.IsLineBreak(text[position]))
            {
                return position;
            }
        }

        return text.Length;
    }

    private static int SkipVerbatim<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        for (; position < text.Length; position++)
        {
            if (text[position] == '"')
            {
                var quotes = text.CountRun(position, '"');
                position += quotes - 1;
                if (quotes % 2 == 1)
                {
                    return position + 1;
                }
            }
        }

        return text.Length;
    }

    /// <summary>Whether a run of quotes ends the string, and how much of the run belongs to it.</summary>
    private static bool EndsAt(StringStart start, int quotes, out int length)
    {
        // Doubled quotes of a verbatim string are content; a raw one ends at the first run that is long enough.
        length = start.IsVerbatim || start.IsRaw ? quotes : 1;
        return start.IsVerbatim ? quotes % 2 == 1 : quotes >= start.Quotes;
    }

    /// <summary>Doubled braces are content; of a longer run in a raw string the innermost ones open the hole.</summary>
    private static bool OpensHole(StringStart start, int braces) =>
        start.IsRaw ? braces >= start.Dollars : braces % 2 == 1;
}

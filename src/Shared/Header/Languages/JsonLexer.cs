// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Header.Languages;

/// <summary>Finds the ends of the parts of a JSON text, without regard to what nests in what.</summary>
internal static class JsonLexer
{
    private const int EscapedLength = 4;

    /// <summary>The first position from <paramref name="position"/> on that is neither white space nor comment.</summary>
    public static int SkipSpace(StringText text, int position)
    {
        while (position < text.Length)
        {
            if (text[position] is ' ' or '\t' or '\r' or '\n')
            {
                position++;
            }
            else if (text.Matches(position, text.Length, "//"))
            {
                position = text.LineEnd(position);
            }
            else if (text.Matches(position, text.Length, "/*"))
            {
                position = text.EndOf(position + 2, "*/");
            }
            else
            {
                break;
            }
        }

        return position;
    }

    /// <summary>Where the string ends that begins at <paramref name="position"/>; <see cref="HeaderLine.None"/> when its line ends first.</summary>
    public static int StringEnd(StringText text, int position)
    {
        for (position++; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '"':
                    return position + 1;
                case '\r' or '\n':
                    return HeaderLine.None;
                case '\\':
                    position++;
                    break;
            }
        }

        return HeaderLine.None;
    }

    /// <summary>Where the value ends that begins at <paramref name="position"/>; <see cref="HeaderLine.None"/> when it has no end, or is none.</summary>
    public static int ValueEnd(StringText text, int position) => text.Peek(position) switch
    {
        '"' => StringEnd(text, position),
        '{' or '[' => NestedEnd(text, position),
        _ => WordEnd(text, position) is var end && end > position ? end : HeaderLine.None,
    };

    /// <summary>Whether the string between <paramref name="start"/> and <paramref name="end"/>, quotes included, stands for <paramref name="value"/>.</summary>
    public static bool IsString(StringText text, int start, int end, string value)
    {
        var position = start + 1;
        foreach (var expected in value)
        {
            if (position >= end - 1 || ReadCharacter(text, ref position, end - 1) != expected)
            {
                return false;
            }
        }

        return position == end - 1;
    }

    private static int NestedEnd(StringText text, int position)
    {
        var depth = 0;
        do
        {
            position = SkipSpace(text, position);
            switch (text.Peek(position))
            {
                case '"':
                    position = StringEnd(text, position);
                    break;
                case '{' or '[':
                    depth++;
                    position++;
                    break;
                case '}' or ']':
                    depth--;
                    position++;
                    break;
                default:
                    position++;
                    break;
            }
        }
        while (depth > 0 && position != HeaderLine.None && position < text.Length);

        return depth == 0 ? position : HeaderLine.None;
    }

    private static int WordEnd(StringText text, int position)
    {
        while (position < text.Length && text[position] is ('-' or '+' or '.' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
        {
            position++;
        }

        return position;
    }

    /// <summary>The next character of a string. Of the escapes only numbered ones can stand for a letter, so that others are not resolved.</summary>
    private static char ReadCharacter(StringText text, ref int position, int end)
    {
        if (!text.Matches(position, end, "\\u") || position + 2 + EscapedLength > end)
        {
            return text[position++];
        }

        var isNumber = ushort.TryParse(
            text.Copy(position + 2, position + 2 + EscapedLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        position += 2 + EscapedLength;
        return isNumber ? (char)value : '\0';
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Passes over what stands below the first code, so far as comments can be told from it.</summary>
internal static class BodyText
{
    // What a YAML line begins with that may begin a scalar whose further lines begin in the first column.
    private const string ScalarStarts = "|>!&";
    private const string Quotes = "\"'";
    private const string DocumentStart = "---";

    /// <summary>The position behind the code at <paramref name="position"/>; the end of the text when nothing below can be told from comments.</summary>
    public static int SkipCode<TText>(TText text, int position, FileType type)
        where TText : struct, IHeaderText => type.Body switch
        {
            BodyComments.Delimited or BodyComments.Understood => NextPosition(text, position, type),
            BodyComments.FirstColumn when !MayBeginScalar(text, position) => text.LineEnd(position),
            BodyComments.Lines => SkipLine(text, position, type),
            BodyComments.Fenced => SkipFenced(text, position),
            _ => text.Length,
        };

    private static int NextPosition<TText>(TText text, int position, FileType type)
        where TText : struct, IHeaderText
    {
        foreach (var doubt in type.Doubts)
        {
            if (text.Matches(position, text.Length, doubt))
            {
                return text.Length;
            }
        }

        if (text[position] == '\\' && IsMarkerContinuing(text, position + 1))
        {
            return text.Length;
        }

        foreach (var syntax in type.Strings)
        {
            if (syntax.FindEnd(text, position) is not HeaderLine.None and var end)
            {
                return end;
            }
        }

        return type.HasHereDocuments && HereDocument.FindEnd(text, position) is not HeaderLine.None and var behind ? behind : position + 1;
    }

    /// <summary>Whether the line ends at <paramref name="position"/>, behind a backslash, and the one that continues it reads like a header: it is none of its own.</summary>
    private static bool IsMarkerContinuing<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        if (position >= text.Length || !text.IsLineEnd(position))
        {
            return false;
        }

        var start = text.NextLine(position);
        var end = text.LineEnd(start);
        return text.Find(start, end, HeaderLine.Label) < end;
    }

    /// <summary>Whether the YAML at <paramref name="position"/> may begin a scalar of which the indentation says nothing.</summary>
    private static bool MayBeginScalar<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        var content = text.Matches(position, text.Length, DocumentStart)
            ? text.SkipBlanks(position + DocumentStart.Length, text.Length)
            : position;
        var first = text.Peek(content);
        return Quotes.IndexOf(first) < 0 ? ScalarStarts.IndexOf(first) >= 0 : !IsClosed(text, content, first);
    }

    /// <summary>Whether each <paramref name="quote"/> from <paramref name="position"/> to the end of its line has its counterpart there, as in a key.</summary>
    private static bool IsClosed<TText>(TText text, int position, char quote)
        where TText : struct, IHeaderText
    {
        var isClosed = true;
        for (; !text.IsLineEnd(position) && text[position] != '\\'; position++)
        {
            isClosed ^= text[position] == quote;
        }

        return isClosed && text.IsLineEnd(position);
    }

    private static int SkipLine<TText>(TText text, int position, FileType type)
        where TText : struct, IHeaderText
    {
        var end = text.LineEnd(position);
        foreach (var doubt in type.Doubts)
        {
            if (text.Find(position, end, doubt) < end)
            {
                return text.Length;
            }
        }

        // A line that goes on takes the next one along.
        while (end > position && text[end - 1] is '\\' or '^' or '`' && end < text.Length)
        {
            position = text.NextLine(end);
            end = text.LineEnd(position);
        }

        return end;
    }

    private static int SkipFenced<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        var end = text.LineEnd(position);
        var fence = text.Matches(position, end, "```") ? "```" : text.Matches(position, end, "~~~") ? "~~~" : null;
        if (fence is null)
        {
            return end;
        }

        while (end < text.Length)
        {
            var start = text.NextLine(end);
            end = text.LineEnd(start);
            if (text.Matches(text.SkipBlanks(start, end), end, fence))
            {
                return end;
            }
        }

        return text.Length;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>What follows the text of a link: a destination with a title in parentheses, or a label in brackets.</summary>
/// <param name="Destination">The destination, or the label.</param>
/// <param name="End">The position behind it.</param>
internal readonly partial record struct LinkTail(string Destination, int End)
{
    private const int MaxLength = 4_000;

    /// <summary>Reads <c>(destination "title")</c>; <see langword="null"/> if there is none.</summary>
    public static LinkTail? Read(string text, int start)
    {
        if (start >= text.Length || text[start] != '(')
        {
            return null;
        }

        var position = SkipSpace(text, start + 1);
        if (ReadDestination(text, position) is not { } destination)
        {
            return null;
        }

        position = SkipSpace(text, destination.End);
        if (position > destination.End && ReadTitle(text, position) is > 0 and var title)
        {
            position = SkipSpace(text, title);
        }

        return position < text.Length && text[position] == ')' ? new(Unescape(destination.Destination), position + 1) : null;
    }

    /// <summary>Reads <c>[label]</c>, which may be empty.</summary>
    public static LinkTail? ReadLabel(string text, int start)
    {
        if (start >= text.Length || text[start] != '[')
        {
            return null;
        }

        var end = text.AsSpan(start, Math.Min(1_000, text.Length - start)).IndexOf(']');
        return end < 0 || text.AsSpan(start + 1, end - 1).Contains('[') ? null : new(text.Substring(start + 1, end - 1), start + end + 1);
    }

    /// <summary>Without the backslashes that keep punctuation from being markup, and with the characters that entities stand for.</summary>
    public static string Unescape(string text) =>
        Escape().Replace(text, escape => escape.Value[0] == '\\' ? escape.Value[1..] : WebUtility.HtmlDecode(escape.Value));

    private static LinkTail? ReadDestination(string text, int start)
    {
        if (start < text.Length && text[start] == '<')
        {
            var end = text.AsSpan(start + 1, Math.Min(MaxLength, text.Length - start - 1)).IndexOfAny('>', '<', '\n');
            return end < 0 || text[start + 1 + end] != '>' ? null : new(text.Substring(start + 1, end), start + end + 2);
        }

        var (position, depth) = (start, 0);
        for (; position < text.Length && position - start < MaxLength && text[position] > ' '; position++)
        {
            if (text[position] == '\\')
            {
                position++;
                continue;
            }

            depth += text[position] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
            {
                break;
            }
        }

        position = Math.Min(position, text.Length);
        return depth > 0 ? null : new(text[start..position], position);
    }

    private static int ReadTitle(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('"' or '\'' or '('))
        {
            return 0;
        }

        var quote = text[start] == '(' ? ')' : text[start];
        for (var position = start + 1; position < text.Length && position - start < MaxLength; position++)
        {
            if (text[position] == quote)
            {
                return position + 1;
            }

            position += text[position] == '\\' ? 1 : 0;
        }

        return 0;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]|&#?\w{1,40};")]
    private static partial Regex Escape();
}

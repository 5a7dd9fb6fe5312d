// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>A block quote or a list item around other blocks.</summary>
/// <param name="Width">The columns by which the content of a list item is indented; 0 for a quote.</param>
internal readonly partial record struct Container(int Width)
{
    private const int MaxIndent = 3;
    private const int MaxDigits = 9;

    /// <summary>That of a line that begins a footnote, or a box or a tab of MkDocs; its other blocks are indented.</summary>
    public static Container Indented => new(MaxIndent + 1);

    /// <summary>Reads what makes a line belong to it.</summary>
    public bool Continues(LineCursor line)
    {
        if (Width > 0)
        {
            var belongs = line.IsBlank || line.Indent >= Width;
            line.Skip(line.IsBlank ? 0 : belongs ? Width : 0);
            return belongs;
        }

        return ReadQuote(line);
    }

    /// <summary>Reads the mark that begins one; <see langword="null"/> if there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="interrupts">Whether a paragraph is open, which a list may not end without content.</param>
    public static Container? Open(LineCursor line, bool interrupts)
    {
        if (line.Indent > MaxIndent)
        {
            return null;
        }

        if (ReadQuote(line))
        {
            return new(0);
        }

        var indent = line.Indent;
        var text = line.Rest.AsSpan(indent);
        var mark = MarkLength(text, interrupts);
        if (mark == 0)
        {
            return null;
        }

        line.Skip(indent + mark);
        var gap = line.Indent;
        var padding = line.IsBlank || gap > MaxIndent + 1 ? 1 : gap;
        line.Skip(Math.Min(padding, gap));
        return new(indent + mark + padding);
    }

    /// <summary>Whether a line begins an indented one. It is the first line of its content, too.</summary>
    public static bool BeginsIndented(LineCursor line) => line.Indent is var indent and <= MaxIndent && IndentedMark().IsMatch(line.Rest[indent..]);

    private static bool ReadQuote(LineCursor line)
    {
        if (line.Indent > MaxIndent || line.Next != '>')
        {
            return false;
        }

        line.Skip(line.Indent + 1);
        line.Skip(Math.Min(line.Indent, 1));
        return true;
    }

    private static int MarkLength(ReadOnlySpan<char> text, bool interrupts)
    {
        var length = text is ['-' or '*' or '+', ..] ? 1 : NumberLength(text, interrupts);
        var rest = text[length..];
        var isMark = length > 0 && (rest.IsEmpty || rest[0] is ' ' or '\t') && !(interrupts && rest.IsWhiteSpace());
        return isMark && !LeafSyntax.IsThematicBreak(text) ? length : 0;
    }

    private static int NumberLength(ReadOnlySpan<char> text, bool interrupts)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var isNumber = digits is > 0 and <= MaxDigits && (text[digits] is '.' or ')');
        return isNumber && !(interrupts && text[..digits] is not "1") ? digits + 1 : 0;
    }

    [GeneratedRegex(@"^(?:\[\^[^\[\]\s]{1,200}\]:|!!!\s+\w|\?\?\?\+?\s+\w|===[!+]?\s+[""'])")]
    private static partial Regex IndentedMark();
}

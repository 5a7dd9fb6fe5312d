// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>What begins and what ends a comment.</summary>
/// <param name="opening">What begins it.</param>
/// <param name="closing">What ends it; empty when that is the end of its line.</param>
/// <param name="isDocstring">Whether it is a string, and a comment only in that it is the first thing of its file.</param>
/// <param name="isAtLineStart">Whether both count in the first column only.</param>
/// <param name="isNested">Whether a comment within it has an end of its own.</param>
internal sealed class Delimiters(string opening, string closing, bool isDocstring = false, bool isAtLineStart = false, bool isNested = false)
{
    /// <summary>What begins the comment.</summary>
    public string Opening { get; } = opening;

    /// <summary>What ends the comment; empty when that is the end of its line.</summary>
    public string Closing { get; } = closing;

    /// <summary>Whether the end of its line ends it.</summary>
    public bool IsLine => Closing.Length == 0;

    /// <summary>Whether it is a string, and a comment only in that it is the first thing of its file.</summary>
    public bool IsDocstring { get; } = isDocstring;

    /// <summary>Whether the comment begins at <paramref name="position"/>.</summary>
    public bool IsAt(StringText text, int position) =>
        text.Matches(position, text.Length, Opening) && (!isAtLineStart || text.IsLineStart(position));

    /// <summary>Where the comment that begins at <paramref name="position"/> ends, behind its closing delimiter.</summary>
    public int FindEnd(StringText text, int position) => IsLine
        ? text.LineEnd(position)
        : Math.Min(FindClosing(text, position + Opening.Length) + Closing.Length, text.Length);

    /// <summary>Where the closing delimiter stands in what follows <paramref name="position"/>; the end of the text when it is missing.</summary>
    public int FindClosing(StringText text, int position)
    {
        if (isNested)
        {
            return FindNestedClosing(text, position);
        }

        var end = text.Find(position, text.Length, Closing);
        while (isAtLineStart && end < text.Length && !text.IsLineStart(end))
        {
            end = text.Find(end + 1, text.Length, Closing);
        }

        return end;
    }

    private int FindNestedClosing(StringText text, int position)
    {
        var end = text.Find(position, text.Length, Closing);
        var opening = text.Find(position, end, Opening);
        for (var depth = 0; opening < end || depth > 0;)
        {
            var isOpening = opening < end;
            depth += isOpening ? 1 : -1;
            position = isOpening ? opening + Opening.Length : end + Closing.Length;
            if (position > text.Length)
            {
                return text.Length;
            }

            end = text.Find(position, text.Length, Closing);
            opening = text.Find(position, end, Opening);
        }

        return end;
    }
}

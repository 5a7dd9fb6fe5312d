// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>The opening of a string literal: <c>"</c>, <c>@"</c>, <c>$"</c>, <c>$@"</c>, <c>"""</c>, <c>$$"""</c> and longer ones.</summary>
internal readonly struct StringStart
{
    private const int FewestRawQuotes = 3;

    private StringStart(int dollars, bool isVerbatim, int quotes, int content, bool isMultiLine)
    {
        IsMultiLine = isMultiLine;
        Dollars = dollars;
        IsVerbatim = isVerbatim;
        Quotes = quotes;
        Content = content;
    }

    /// <summary>The number of dollar signs; a string without any is not interpolated.</summary>
    public int Dollars { get; }

    /// <summary>Whether quotes are doubled in the string and backslashes mean nothing.</summary>
    public bool IsVerbatim { get; }

    /// <summary>The number of quotes that open and close it.</summary>
    public int Quotes { get; }

    /// <summary>Where the content begins.</summary>
    public int Content { get; }

    /// <summary>Whether the string is a raw one, in which nothing is escaped.</summary>
    public bool IsRaw => Quotes >= FewestRawQuotes;

    /// <summary>Whether line breaks are content; the other strings end at one.</summary>
    public bool IsMultiLine { get; }

    /// <summary>How many braces open and close a hole.</summary>
    public int HoleBraces => IsRaw ? Dollars : 1;

    /// <summary>Reads the opening at <paramref name="position"/>, if one is there.</summary>
    public static bool TryRead<TText>(TText text, int position, out StringStart start)
        where TText : struct, IHeaderText
    {
        var isVerbatim = text[position] == '@';
        var prefixEnd = isVerbatim ? position + 1 : position;
        var dollars = text.CountRun(prefixEnd, '$');
        prefixEnd += dollars;
        if (!isVerbatim && dollars == 1 && text.Peek(prefixEnd) == '@')
        {
            isVerbatim = true;
            prefixEnd++;
        }

        var quotes = text.CountRun(prefixEnd, '"');
        if (isVerbatim || quotes < FewestRawQuotes)
        {
            // Two are an empty string: one opens it, the other closes it.
            quotes = Math.Min(quotes, 1);
        }

        var content = prefixEnd + quotes;
        var isMultiLine = isVerbatim || (quotes >= FewestRawQuotes && text.IsLineEnd(text.SkipWhiteSpace(content)));
        start = new(dollars, isVerbatim, quotes, content, isMultiLine);
        return quotes > 0;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>Finds the ends of things in a text; every search is linear in what it passes.</summary>
internal static class SearchExtensions
{
    /// <summary>Where <paramref name="value"/> first stands from <paramref name="position"/> on; <paramref name="limit"/> when it does not before that.</summary>
    public static int Find<TText>(this TText text, int position, int limit, string value)
        where TText : struct, IHeaderText
    {
        while (position < limit && !text.Matches(position, limit, value))
        {
            position++;
        }

        return position;
    }

    /// <summary>The position behind the first <paramref name="closing"/> from <paramref name="position"/> on; the end of the text when it is missing.</summary>
    public static int EndOf<TText>(this TText text, int position, string closing)
        where TText : struct, IHeaderText => Math.Min(text.Find(position, text.Length, closing) + closing.Length, text.Length);

    /// <summary>Where the first line begins: behind a byte-order mark that nobody stripped.</summary>
    public static int FirstLine<TText>(this TText text)
        where TText : struct, IHeaderText => text.Peek(0) == Lexical.ByteOrderMark ? 1 : 0;
}

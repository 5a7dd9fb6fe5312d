// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The comment that names a file's encoding, read as PEP 263 says: <c>coding</c>, a colon or an equals sign, and a name.</summary>
internal static class EncodingComment
{
    private const string Word = "coding";

    /// <summary>Where the line at <paramref name="position"/>, which is a comment, ends if it names one, else <see cref="HeaderLine.None"/>.</summary>
    public static int FindEnd(StringText text, int position)
    {
        var end = text.LineEnd(position);
        for (var found = text.Find(position, end, Word); found < end; found = text.Find(found + 1, end, Word))
        {
            var separator = found + Word.Length;
            if (separator < end && text[separator] is ':' or '=' && IsName(text, text.SkipBlanks(separator + 1, end), end))
            {
                return end;
            }
        }

        return HeaderLine.None;
    }

    private static bool IsName(StringText text, int position, int end) =>
        position < end && text[position] is '-' or '_' or '.' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}

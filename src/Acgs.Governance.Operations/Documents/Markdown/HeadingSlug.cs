// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>The fragments that GitHub gives to the headings of a document.</summary>
internal static partial class HeadingSlug
{
    /// <summary>The fragments of headings in their order: the second of the same text gets <c>-1</c>.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> headings)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var slug = Of(heading);
            var unique = slug;
            while (used.ContainsKey(unique))
            {
                unique = $"{slug}-{++used[slug]}";
            }

            used[unique] = 0;
            yield return unique;
        }
    }

    /// <summary>The fragment of one heading, in Markdown.</summary>
    public static string Of(string heading)
    {
        var slug = new StringBuilder();
        foreach (var rune in WebUtility.HtmlDecode(Plain(heading.Replace('\n', ' '))).Trim().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                slug.Append('-');
            }
            else if (IsKept(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return slug.ToString();
    }

    private static bool IsKept(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ConnectorPunctuation;

    /// <summary>The text as it is shown: of links their text, of code the code, and no tags.</summary>
    private static string Plain(string heading)
    {
        var plain = new StringBuilder();
        var position = 0;
        foreach (var inline in InlineScanner.Scan(heading).Where(inline => inline.Kind != InlineKind.Reference).OrderBy(inline => inline.Start))
        {
            // Of nested links and images the outer one tells.
            if (inline.Start >= position)
            {
                plain.Append(WithoutEmphasis(heading[position..inline.Start]));
                var isImage = inline.Start > 0 && heading[inline.Start - 1] == '!';
                plain.Append(inline.Kind switch
                {
                    InlineKind.Code => inline.Value,
                    InlineKind.Link when !isImage => Plain(inline.Label),
                    _ => string.Empty,
                });
                position = inline.End;
            }
        }

        return plain.Append(WithoutEmphasis(heading[position..])).ToString();
    }

    private static string WithoutEmphasis(string text) => Emphasis().Replace(text, string.Empty);

    // Underscores within a word are a part of it.
    [GeneratedRegex(@"(?<![\w\\])_+(?=\S)|(?<=\S)(?<!\\)_+(?!\w)")]
    private static partial Regex Emphasis();
}

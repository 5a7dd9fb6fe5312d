// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>The fragments that GitHub gives to the headings of a document.</summary>
internal static partial class HeadingSlug
{
    // A link within a link is none; an image within one is.
    private const int MaxDepth = 3;

    // Stands for an underscore of code, which is no markup.
    private const char CodeUnderscore = '\uE05F';

    /// <summary>The fragments of headings in their order: the second of the same text gets <c>-1</c>.</summary>
    /// <param name="headings">The headings, in Markdown.</param>
    /// <param name="labels">The labels that have a definition.</param>
    public static IEnumerable<string> Of(IEnumerable<string> headings, IReadOnlySet<string> labels)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var slug = Of(heading, labels);
            var unique = slug;
            while (used.ContainsKey(unique))
            {
                unique = $"{slug}-{++used[slug]}";
            }

            used[unique] = 0;
            yield return unique;
        }
    }

    /// <summary>The fragment of one heading without references.</summary>
    public static string Of(string heading) => Of(heading, FrozenSet<string>.Empty);

    /// <summary>The fragment of one heading, in Markdown.</summary>
    private static string Of(string heading, IReadOnlySet<string> labels)
    {
        var slug = new StringBuilder();
        var text = WithoutEmphasis(Plain(SpaceAtEnd().Replace(heading, string.Empty), labels, MaxDepth)).Replace(CodeUnderscore, '_');
        foreach (var rune in WebUtility.HtmlDecode(text).Trim().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                slug.Append('-');
            }
            else if (IsKept(rune))
            {
                // The small letter of Turkish keeps its dot; .NET leaves the capital one as it is.
                slug.Append(rune.Value == 'İ' ? "i\u0307" : Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return slug.ToString();
    }

    private static bool IsKept(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.ConnectorPunctuation;

    /// <summary>The text as it is shown: of links their text, of code the code, and no tags.</summary>
    private static string Plain(string heading, IReadOnlySet<string> labels, int depth)
    {
        var plain = new StringBuilder();
        var position = 0;
        var markup = InlineScanner.Scan(depth == 0 ? string.Empty : heading).Where(inline => IsMarkup(inline, labels));
        foreach (var inline in markup.OrderBy(inline => inline.Start))
        {
            // Of nested links and images the outer one tells.
            if (inline.Start >= position)
            {
                plain.Append(heading, position, inline.Start - position);
                var isImage = inline.Start > 0 && heading[inline.Start - 1] == '!';
                plain.Append(inline.Kind switch
                {
                    InlineKind.Code => inline.Value.Replace('_', CodeUnderscore),
                    InlineKind.Html when Address().IsMatch(inline.Value) => inline.Value[1..^1].Replace('_', CodeUnderscore),
                    InlineKind.Link or InlineKind.Reference when !isImage => Plain(heading[inline.Label], labels, depth - 1),
                    _ => string.Empty,
                });
                position = inline.End;
            }
        }

        return plain.Append(heading, position, heading.Length - position).ToString();
    }

    private static bool IsMarkup(Inline inline, IReadOnlySet<string> labels) =>
        inline.Kind != InlineKind.Reference || labels.Contains(MarkdownDocument.LabelOf(inline.Value));

    // Twice, since emphasis may stand within emphasis.
    private static string WithoutEmphasis(string text) => Emphasis().Replace(Emphasis().Replace(text, "$2"), "$2");

    // In angle brackets it is a link that shows itself.
    [GeneratedRegex(@"^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>$")]
    private static partial Regex Address();

    // Underscores within a word, and one that nothing closes, are a part of the text.
    [GeneratedRegex(@"(?<![\w\\])(_{1,3})(?=[^\s_])(.{0,200}?)(?<=[^\s\\])\1(?!\w)", RegexOptions.Singleline)]
    private static partial Regex Emphasis();

    // The end of a line joins the words around it, as GitHub has it.
    [GeneratedRegex(@"[ \t]+(?=\n)")]
    private static partial Regex SpaceAtEnd();
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;
using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>What raw HTML links to, and what can be linked to.</summary>
internal static partial class HtmlTags
{
    /// <summary>The targets of links and images, with their positions.</summary>
    public static IEnumerable<(string Target, int Position)> LinksIn(string html) =>
        Targets().Matches(html).Select(match => (WebUtility.HtmlDecode(ValueOf(match)), match.Index));

    /// <summary>The names that a fragment can have.</summary>
    public static IEnumerable<string> AnchorsIn(string html) => Anchors().Matches(html).Select(ValueOf);

    /// <summary>The content of its headings.</summary>
    public static IEnumerable<string> HeadingsIn(string html) => Headings().Matches(html).Select(match => match.Groups["text"].Value);

    /// <summary>The text with blanks in place of its comments.</summary>
    public static string WithoutComments(string html)
    {
        var start = html.IndexOf("<!--", StringComparison.Ordinal);
        if (start < 0)
        {
            return html;
        }

        var text = html.ToCharArray();
        while (start >= 0)
        {
            var end = html.IndexOf("-->", start, StringComparison.Ordinal);
            end = end < 0 ? html.Length : end + 3;
            for (var index = start; index < end; index++)
            {
                text[index] = html[index] == '\n' ? '\n' : ' ';
            }

            start = html.IndexOf("<!--", end, StringComparison.Ordinal);
        }

        return new(text);
    }

    private static string ValueOf(Match match) => match.Groups["value"].Value.Trim();

    [GeneratedRegex("""<(?:a|img)\s(?:[^<>]{0,1000}?\s)?(?:href|src)\s*=\s*(?:"(?<value>[^"<>]*)"|'(?<value>[^'<>]*)'|(?<value>[^\s"'<>=`]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Targets();

    [GeneratedRegex("""<[a-z][a-z0-9]*\s(?:[^<>]{0,1000}?\s)?(?:id|name)\s*=\s*(?:"(?<value>[^"<>]*)"|'(?<value>[^'<>]*)'|(?<value>[^\s"'<>=`]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"<h(?<level>[1-6])(?:\s[^<>]*)?>(?<text>.{0,2000}?)</h\k<level>\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Headings();
}

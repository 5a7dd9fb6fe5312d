// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Markdown;

/// <summary>The lines by which CommonMark tells one block from another.</summary>
internal static partial class LeafSyntax
{
    private const int MinFence = 3;
    private const int MaxLevel = 6;

    public static bool IsThematicBreak(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return trimmed is ['-' or '*' or '_', ..] && trimmed.Count(trimmed[0]) >= 3 && trimmed.IndexOfAnyExcept(trimmed[0], ' ', '\t') < 0;
    }

    /// <summary>The mark of an opening fence; empty if the line is none.</summary>
    public static ReadOnlySpan<char> OpeningFence(ReadOnlySpan<char> text)
    {
        if (text is not ['`' or '~', ..])
        {
            return [];
        }

        var end = text.IndexOfAnyExcept(text[0]);
        var length = end < 0 ? text.Length : end;
        return length < MinFence || (text[0] == '`' && text[length..].Contains('`')) ? [] : text[..length];
    }

    public static bool ClosesFence(ReadOnlySpan<char> text, ReadOnlySpan<char> fence)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length >= fence.Length && trimmed.IndexOfAnyExcept(fence[0]) < 0;
    }

    /// <summary>The level of an ATX heading; 0 if the line is none.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept('#');
        var level = end < 0 ? text.Length : end;
        return level is > 0 and <= MaxLevel && (level == text.Length || text[level] is ' ' or '\t') ? level : 0;
    }

    /// <summary>The level of the heading that a line makes of the paragraph above; 0 if it makes none.</summary>
    public static int UnderlineLevel(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd();
        return trimmed is not ['=' or '-', ..] || trimmed.IndexOfAnyExcept(trimmed[0]) >= 0 ? 0 : trimmed[0] == '=' ? 1 : 2;
    }

    /// <summary>What ends the HTML block that a line begins: empty for a blank line, <see langword="null"/> if it begins none.</summary>
    public static string? HtmlEnd(string text, bool interrupts) => text switch
    {
        _ when text.StartsWith("<!--", StringComparison.Ordinal) => "-->",
        _ when text.StartsWith("<?", StringComparison.Ordinal) => "?>",
        _ when text.StartsWith("<![CDATA[", StringComparison.Ordinal) => "]]>",
        _ when RawTextElement().Match(text) is { Success: true } raw => $"</{raw.Groups[1].Value}>",
        _ when BlockElement().IsMatch(text) || (!interrupts && WholeTag().IsMatch(text)) => string.Empty,
        _ => null,
    };

    [GeneratedRegex(@"^<(script|pre|style|textarea)(?:[\s>]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex RawTextElement();

    [GeneratedRegex(
        @"^</?(?:address|article|aside|base|body|br|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|"
        + @"header|hr|html|iframe|legend|li|link|main|menu|nav|ol|optgroup|option|p|param|picture|search|section|summary|table|tbody|td|tfoot|th|thead|"
        + @"title|tr|track|ul)(?:[\s>]|/>|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex BlockElement();

    [GeneratedRegex(@"^</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>\s*$")]
    private static partial Regex WholeTag();
}

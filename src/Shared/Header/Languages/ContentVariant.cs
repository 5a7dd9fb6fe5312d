// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Tells by its first characters what a file is that several types could have the name of.</summary>
internal static class ContentVariant
{
    // What Go's templates have and Jinja's do not, behind the braces and their hyphen.
    private static readonly string[] GoWords = ["/*", "if ", "with ", "range ", "define ", "include ", "template ", "block ", "$", "."];

    /// <summary>The type of <paramref name="text"/>, which begins at <paramref name="start"/> and whose name is of <paramref name="type"/>.</summary>
    public static FileType Of(FileType type, StringText text, int start) => FileTypes.ById(type.Variant switch
    {
        FileVariant.Template => OfTemplate(text, start),
        FileVariant.Json => text.Peek(start) == '/' ? null : "json",
        FileVariant.Markup => text.Matches(start, text.Length, "<?xml ") || text.MatchesAnyCase(start, text.Length, "<!doctype ") ? "xml" : null,
        _ => IsPage(text, start) ? "html" : null,
    } ?? type.Id) ?? type;

    private static string? OfTemplate(StringText text, int start)
    {
        if (text.Matches(start, text.Length, "{%") || text.Matches(start, text.Length, "{#"))
        {
            return "jinja";
        }

        return text.Matches(start, text.Length, "{{") && IsGo(text, start + 2) ? "go-template" : null;
    }

    private static bool IsGo(StringText text, int position) =>
        text.MatchesAny(text.SkipBlanks(position + (text.Peek(position) == '-' ? 1 : 0), text.Length), text.Length, GoWords);

    /// <summary>Whether markup comes before PHP, which a comment in front of the tag is not.</summary>
    private static bool IsPage(StringText text, int start)
    {
        while (text.Matches(start, text.Length, "<!--"))
        {
            start = text.SkipSpace(text.EndOf(start, "-->"));
        }

        return text.Peek(start) == '<'
            && (text.Peek(start + 1) != '?' || text.Matches(start, text.Length, "<?xml ") || text.Matches(start, text.Length, "<?="));
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Tells by its first characters what a file is that several types could have the name of.</summary>
internal static class ContentVariant
{
    // What Go's templates have and Jinja's do not, behind the braces and their hyphen.
    private static readonly string[] GoWords = ["/*", "if ", "with ", "range ", "define ", "include ", "template ", "block ", "$", "."];

    /// <summary>The type of <paramref name="text"/>, whose name is of <paramref name="type"/>.</summary>
    public static FileType Of(FileType type, StringText text)
    {
        var start = text.SkipSpace(0);
        return type.Variant switch
        {
            FileVariant.Template => OfTemplate(text, start) ?? type,
            FileVariant.Json => text.Peek(start) == '/' ? type : FileTypes.ById("json")!,
            FileVariant.Markup => text.Matches(start, text.Length, "<?xml ") || text.MatchesAnyCase(start, text.Length, "<!doctype ") ? FileTypes.ById("xml")! : type,
            _ => IsPage(text, start) ? FileTypes.ById("html")! : type,
        };
    }

    private static FileType? OfTemplate(StringText text, int start)
    {
        if (text.Peek(start) != '{')
        {
            return null;
        }

        if (text.Matches(start, text.Length, "{%") || text.Matches(start, text.Length, "{#"))
        {
            return FileTypes.ById("jinja");
        }

        return text.Matches(start, text.Length, "{{") && IsGo(text, start + 2) ? FileTypes.ById("go-template") : null;
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

        return text.Peek(start) == '<' && (text.Peek(start + 1) != '?' || text.Matches(start, text.Length, "<?xml ") || text.Matches(start, text.Length, "<?="));
    }
}

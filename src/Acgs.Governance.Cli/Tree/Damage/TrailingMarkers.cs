// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Editing;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>
/// Finds stray headers that are the last lines of a file which nothing here parses. No string can be open there: it would have no
/// end. What has none of its own, or begins behind the code, is looked for.
/// </summary>
/// <remarks>A script appended <c>**Constitutional Hash**: …</c> to every file of the platform, shell and Ruby included.</remarks>
internal static class TrailingMarkers
{
    /// <summary>Those of <paramref name="stray"/> behind which nothing stands but others of them.</summary>
    public static List<HeaderEdit> Of(StringText text, FileType type, List<HeaderEdit> stray)
    {
        if (type.BareLine != BareLine.Foreign || IsMarkup(type))
        {
            return [];
        }

        var first = stray.Count;
        var end = text.Length;
        while (first > 0 && IsBlank(text, stray[first - 1].End, end) && IsOpened(text, stray[first - 1]))
        {
            end = stray[--first].Start;
        }

        return first < stray.Count && IsCode(text.ToString().AsSpan(0, end), type) ? stray[first..] : [];
    }

    private static bool IsMarkup(FileType type) => Array.Exists(type.Syntax.Blocks, block => block.Opening == "<!--");

    private static bool IsBlank(StringText text, int start, int end) => text.Read(start, end).IsWhiteSpace();

    /// <summary>Begins like a comment or in bold, in the first column: an indented line could be a part of a recipe.</summary>
    private static bool IsOpened(StringText text, HeaderEdit edit) =>
        text.SkipSpace(edit.Start) is var start && text.LineStart(start) == start && StrayMarkers.IsOpened(text, start);

    /// <summary>Whether what stands behind <paramref name="text"/> is code, as far as can be seen.</summary>
    private static bool IsCode(ReadOnlySpan<char> text, FileType type)
    {
        if (type.Id == "php" && text.LastIndexOf("?>") > text.LastIndexOf("<?"))
        {
            return false;
        }

        foreach (var line in text.EnumerateLines())
        {
            if (line is "__END__" or "__DATA__")
            {
                return false;
            }
        }

        return IsClosed(text, type);
    }

    /// <summary>Whether every here-document has the line that ends it.</summary>
    private static bool IsClosed(ReadOnlySpan<char> text, FileType type)
    {
        if (type.Id is not ("shell" or "ruby" or "perl" or "php"))
        {
            return true;
        }

        for (var start = text.IndexOf("<<"); start >= 0; start = text.IndexOf("<<"))
        {
            text = text[(start + 2)..];
            if (!IsEnded(text, mayBeApart: type.Id == "shell"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEnded(ReadOnlySpan<char> behind, bool mayBeApart)
    {
        // Elsewhere a space makes an operator of it.
        behind = behind.TrimStart(mayBeApart ? "-~\"'<\\ " : "-~\"'<\\");
        var length = 0;
        while (length < behind.Length && Lexical.IsIdentifierPart(behind[length]))
        {
            length++;
        }

        if (length == 0 || char.IsDigit(behind[0]))
        {
            return true;
        }

        foreach (var line in behind[length..].EnumerateLines())
        {
            if (line.Trim().TrimEnd(';').SequenceEqual(behind[..length]))
            {
                return true;
            }
        }

        return false;
    }
}

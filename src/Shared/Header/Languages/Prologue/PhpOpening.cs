// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The tag above which everything is output. <c>declare</c> may stand behind it, and must stay the first statement.</summary>
internal static class PhpOpening
{
    private const string Declaration = "declare";

    /// <summary>Where the tag at <paramref name="position"/> ends, or its line when nothing but a declaration stands on it; <see cref="HeaderLine.None"/> when there is no tag.</summary>
    public static int FindEnd(StringText text, int position)
    {
        var end = text.LineEnd(position);
        var behind = position + (text.MatchesAnyCase(position, end, "<?php") ? "<?php".Length : "<?".Length);
        if (behind < end && !Lexical.IsBlank(text[behind]))
        {
            return HeaderLine.None;
        }

        var content = text.SkipBlanks(behind, end);
        return text.MatchesAnyCase(content, end, Declaration) && text.EndOf(content, ";") is var declared && text.SkipBlanks(declared, end) == end
            ? declared
            : behind;
    }
}

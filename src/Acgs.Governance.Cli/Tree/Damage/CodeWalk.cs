// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>Tells code from strings and comments in the languages in which that is certain, for repairs alone: no verdict rests on it.</summary>
internal static class CodeWalk
{
    // Between these is text of markup, in which anything may stand.
    private static readonly string[] Elements = ["</", "/>"];

    /// <summary>Those of <paramref name="positions"/>, which are in order, at which neither string nor comment stands.</summary>
    public static List<int> FindCode(StringText text, FileType type, IReadOnlyList<int> positions)
    {
        var code = new List<int>();
        var syntax = CodeSyntax.Find(type.Id);
        var position = FindStart(text, type);
        for (var next = 0; syntax is not null && position < text.Length && next < positions.Count;)
        {
            if (positions[next] == position)
            {
                code.Add(position);
                position = text.NextLine(text.LineEnd(position));
            }
            else
            {
                position = Skip(text, position, type, syntax);
            }

            while (next < positions.Count && positions[next] < position)
            {
                next++;
            }
        }

        return code;
    }

    /// <summary>Whether every string and every comment of <paramref name="text"/> has an end.</summary>
    public static bool IsClosed(string text, FileType type) => FindCode(new(text + "\n\n"), type, [text.Length + 1]).Count > 0;

    private static int FindStart(StringText text, FileType type)
    {
        var start = text.FirstLine();
        var isCode = type.Id switch
        {
            "php" => text.Matches(text.SkipSpace(start), text.Length, "<?php"),
            "javascript" or "typescript" => !Array.Exists(Elements, element => text.ToString().Contains(element, StringComparison.Ordinal)),
            _ => true,
        };
        var first = text.Matches(start, text.Length, "#!") ? text.LineEnd(start) : start;
        return isCode ? first : text.Length;
    }

    private static int Skip(StringText text, int position, FileType type, CodeSyntax syntax) =>
        type.Syntax.OpeningAt(text, position) is { IsDocstring: false } comment
            ? comment.FindEnd(text, position)
            : syntax.Skip(text, position);
}

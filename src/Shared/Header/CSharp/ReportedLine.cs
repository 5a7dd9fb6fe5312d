// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Header.CSharp;

/// <summary>
/// Chooses the line that a diagnostic is reported on. Neither the start of the file nor its first token will do: the former is
/// above any <c>#pragma warning disable</c>, the latter differs between target frameworks.
/// </summary>
internal static class ReportedLine
{
    /// <summary>
    /// The first line at or behind the insertion point, else of the file, that has text and is neither <c>#!</c> nor
    /// <c>#pragma warning</c>; in a file of nothing else, its end.
    /// </summary>
    public static (int Start, int End) For<TText>(TText text, HeaderInsertion insertion)
        where TText : struct, IHeaderText
    {
        var start = FirstFrom(text, insertion.Offset);
        if (start == text.Length)
        {
            start = FirstFrom(text, 0);
        }

        return (start, TrimEnd(text, start, text.LineEnd(start)));
    }

    private static int FirstFrom<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        while (position < text.Length)
        {
            var content = text.SkipWhiteSpace(position);
            if (!text.IsLineEnd(content) && !IsPassedOver(text, content))
            {
                return content;
            }

            position = text.NextLine(text.LineEnd(content));
        }

        return text.Length;
    }

    private static bool IsPassedOver<TText>(TText text, int content)
        where TText : struct, IHeaderText
    {
        if (text[content] != '#')
        {
            return false;
        }

        var directive = Directive.Read(text, content);
        return directive.Kind == DirectiveKind.Pragma
            ? text.Matches(directive.Start, directive.End, "warning")
            : content == Shebang.Find(text);
    }

    private static int TrimEnd<TText>(TText text, int start, int end)
        where TText : struct, IHeaderText
    {
        while (end > start && Lexical.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}

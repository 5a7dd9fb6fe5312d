// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Text of a language in which no comment begins: a string, or what is like one.</summary>
/// <param name="opening">What begins it.</param>
/// <param name="closing">What ends it; empty for a sequence that stands for itself.</param>
/// <param name="escape">What takes its meaning from the next character; NUL when nothing does.</param>
/// <param name="isDialect">Whether only some dialects know the <paramref name="escape"/>.</param>
/// <param name="spansLines">Whether it goes on behind the end of its line.</param>
/// <param name="isTagged">Whether a name and the opening again belong to the opening, and what ends it is the same: <c>$name$</c>.</param>
internal sealed class StringSyntax(string opening, string closing, char escape = '\0', bool isDialect = false, bool spansLines = true, bool isTagged = false)
{
    /// <summary>The end of the string that begins at <paramref name="position"/>, or <see cref="HeaderLine.None"/> when none does.</summary>
    /// <remarks>When nobody can tell where it ends, the rest of the text is taken for it: better no finding than a wrong one.</remarks>
    public int FindEnd<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        if (!text.Matches(position, text.Length, opening))
        {
            return HeaderLine.None;
        }

        return isTagged ? FindTaggedEnd(text, position) : FindEndBehind(text, position + opening.Length);
    }

    private int FindEndBehind<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        for (; position < text.Length && !text.Matches(position, text.Length, closing); position++)
        {
            if (!spansLines && Lexical.IsLineBreak(text[position]))
            {
                return position;
            }

            if (escape != '\0' && text[position] == escape && !text.IsLineEnd(position + 1))
            {
                if (isDialect && text.Matches(position + 1, text.Length, closing))
                {
                    return text.Length;
                }

                position++;
            }
        }

        return Math.Min(position + closing.Length, text.Length);
    }

    private int FindTaggedEnd<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        var nameEnd = position + opening.Length;
        while (nameEnd < text.Length && Lexical.IsIdentifierPart(text[nameEnd]))
        {
            nameEnd++;
        }

        if (!text.Matches(nameEnd, text.Length, opening))
        {
            return HeaderLine.None;
        }

        return text.EndOf(nameEnd + opening.Length, text.Copy(position, nameEnd + opening.Length));
    }
}

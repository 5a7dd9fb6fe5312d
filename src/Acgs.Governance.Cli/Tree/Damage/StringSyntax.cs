// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Damage;

/// <summary>A string literal, in which no comment begins.</summary>
/// <param name="opening">What begins it.</param>
/// <param name="closing">What ends it; empty for a sequence that stands for itself.</param>
/// <param name="escape">What takes its meaning from the next character; NUL when nothing does.</param>
/// <param name="spansLines">Whether it goes on behind the end of its line.</param>
internal sealed class StringSyntax(string opening, string closing, char escape = '\0', bool spansLines = true)
{
    /// <summary>The end of the string that begins at <paramref name="position"/>, or <see cref="HeaderLine.None"/> when none does.</summary>
    public int FindEnd(StringText text, int position)
    {
        if (!text.Matches(position, text.Length, opening))
        {
            return HeaderLine.None;
        }

        for (position += opening.Length; position < text.Length && !text.Matches(position, text.Length, closing); position++)
        {
            if (!spansLines && Lexical.IsLineBreak(text[position]))
            {
                return position;
            }

            position += escape != '\0' && text[position] == escape && !text.IsLineEnd(position + 1) ? 1 : 0;
        }

        return Math.Min(position + closing.Length, text.Length);
    }
}

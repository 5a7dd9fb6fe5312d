// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>How a language writes comments. The first way of a list is the one that is written; line comments come before blocks.</summary>
/// <param name="lines">What begins a comment that ends with its line.</param>
/// <param name="blocks">What encloses a comment that may span lines, or a docstring where a header may stand in one.</param>
/// <param name="isBlockWritten">Whether the first block is written although there are line comments.</param>
/// <param name="needsSpace">Whether a line comment begins at the start of a word only.</param>
/// <param name="unless">What makes something else of a line that begins like a comment.</param>
internal sealed class CommentSyntax(string[] lines, Delimiters[] blocks, bool isBlockWritten = false, bool needsSpace = false, string? unless = null)
{
    /// <summary>What begins a comment that ends with its line.</summary>
    public string[] Lines { get; } = lines;

    /// <summary>What encloses a comment that may span lines.</summary>
    public Delimiters[] Blocks { get; } = blocks;

    /// <summary>The comment on one line that states <paramref name="hash"/>.</summary>
    public string Stating(string hash) => Lines.Length > 0 && !isBlockWritten
        ? $"{Lines[0]} {HeaderLine.TextFor(hash)}"
        : $"{Blocks[0].Opening} {HeaderLine.TextFor(hash)} {Blocks[0].Closing}";

    /// <summary>The comment that begins at <paramref name="position"/>; none when none does.</summary>
    /// <remarks>Blocks first: what opens one may begin like a line comment.</remarks>
    public CommentOpening OpeningAt(StringText text, int position)
    {
        foreach (var block in Blocks)
        {
            if (block.IsAt(text, position))
            {
                return new(block.Opening.Length, block);
            }
        }

        var longest = 0;
        foreach (var line in Lines)
        {
            if (line.Length > longest && text.Matches(position, text.Length, line) && IsLineComment(text, position, line))
            {
                longest = line.Length;
            }
        }

        return longest == 0 ? default : new(longest, block: null);
    }

    private bool IsLineComment(StringText text, int position, string opening)
    {
        // REM is a comment, REMOTE is a command.
        var isWord = !char.IsLetter(opening[opening.Length - 1]) || !Lexical.IsIdentifierPart(text.Peek(position + opening.Length));
        return isWord
            && (!needsSpace || text.IsLineStart(position) || Lexical.IsWhiteSpace(text[position - 1]) || text[position - 1] is ';' or '(' or '&' or '|')
            && (unless is null || text.LineEnd(position) is var end && text.Find(position, end, unless) == end);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>How a language writes comments. The first way of a list is the one that is written; line comments come before blocks.</summary>
/// <param name="lines">What begins a comment that ends with its line.</param>
/// <param name="blocks">What encloses a comment that may span lines, or a docstring where a header may stand in one.</param>
/// <param name="needsSpace">Whether a line comment begins at the start of a word only.</param>
/// <param name="unless">What makes something else of a line that begins like a comment.</param>
internal sealed class CommentSyntax(string[] lines, Delimiters[] blocks, bool needsSpace = false, string? unless = null)
{
    // Blocks first, because what opens one may begin like a line comment, of which the longest counts.
    private readonly Delimiters[] _comments =
        [.. blocks, .. lines.OrderByDescending(line => line.Length).Select(line => new Delimiters(line, string.Empty))];

    /// <summary>What begins a comment that ends with its line.</summary>
    public string[] Lines { get; } = lines;

    /// <summary>What encloses a comment that may span lines.</summary>
    public Delimiters[] Blocks { get; } = blocks;

    /// <summary>The comment on one line that states <paramref name="hash"/>.</summary>
    public string Stating(string hash) => Lines.Length > 0
        ? $"{Lines[0]} {HeaderLine.TextFor(hash)}"
        : $"{Blocks[0].Opening} {HeaderLine.TextFor(hash)} {Blocks[0].Closing}";

    /// <summary>What encloses the comment that begins at <paramref name="position"/>; <see langword="null"/> when none does.</summary>
    public Delimiters? OpeningAt(StringText text, int position)
    {
        foreach (var comment in _comments)
        {
            if (comment.IsAt(text, position) && (!comment.IsLine || IsLineComment(text, position, comment.Opening)))
            {
                return comment;
            }
        }

        return null;
    }

    private bool IsLineComment(StringText text, int position, string opening)
    {
        // REM is a comment, REMOTE is a command.
        var isWord = !char.IsLetter(opening[^1]) || !Lexical.IsIdentifierPart(text.Peek(position + opening.Length));
        return isWord
            && (!needsSpace || IsWordStart(text, position))
            && (unless is null || text.LineEnd(position) is var end && text.Find(position, end, unless) == end);
    }

    private static bool IsWordStart(StringText text, int position) =>
        text.IsLineStart(position) || Lexical.IsWhiteSpace(text[position - 1]) || text[position - 1] is ';' or '(' or '&' or '|';
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>How a language writes comments. The first way of a list is the one that is written; line comments come before blocks.</summary>
/// <param name="lines">What begins a comment that ends with its line.</param>
/// <param name="blocks">What encloses a comment that may span lines, or a docstring where a header may stand in one.</param>
internal sealed class CommentSyntax(string[] lines, Delimiters[] blocks)
{
    /// <summary>What begins a comment that ends with its line.</summary>
    public string[] Lines { get; } = lines;

    /// <summary>What encloses a comment that may span lines.</summary>
    public Delimiters[] Blocks { get; } = blocks;

    /// <summary>The comment on one line that states <paramref name="hash"/>.</summary>
    public string Stating(string hash) => Lines.Length > 0
        ? $"{Lines[0]} {HeaderLine.TextFor(hash)}"
        : $"{Blocks[0].Opening} {HeaderLine.TextFor(hash)} {Blocks[0].Closing}";

    /// <summary>The comment that begins at <paramref name="position"/>; of kind <see cref="CommentKind.None"/> when none does.</summary>
    /// <remarks>Blocks first: what opens one may begin like a line comment.</remarks>
    public CommentOpening OpeningAt<TText>(TText text, int position)
        where TText : struct, IHeaderText
    {
        foreach (var block in Blocks)
        {
            if (text.Matches(position, text.Length, block.Opening))
            {
                return new(CommentKind.Block, block.Opening.Length, block.Closing);
            }
        }

        foreach (var line in Lines)
        {
            if (text.Matches(position, text.Length, line))
            {
                return new(CommentKind.Line, line.Length, closing: null);
            }
        }

        return default;
    }
}

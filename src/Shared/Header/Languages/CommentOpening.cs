// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>The beginning of a comment.</summary>
/// <param name="length">The length of what opens it.</param>
/// <param name="block">What encloses it; <see langword="null"/> when its line ends it.</param>
internal readonly struct CommentOpening(int length, Delimiters? block)
{
    /// <summary>Whether there is a comment at all.</summary>
    public bool IsComment => Length > 0;

    /// <summary>The length of what opens the comment.</summary>
    public int Length { get; } = length;

    /// <summary>What encloses the comment; <see langword="null"/> when its line ends it.</summary>
    public Delimiters? Block { get; } = block;

    /// <summary>Where a comment that begins at <paramref name="position"/> ends, behind its closing delimiter.</summary>
    public int FindEnd(StringText text, int position) => Block is null
            ? text.LineEnd(position)
            : Math.Min(Block.FindClosing(text, position + Length) + Block.Closing.Length, text.Length);
}

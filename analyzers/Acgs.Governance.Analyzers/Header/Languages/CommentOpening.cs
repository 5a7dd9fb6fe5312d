// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>The beginning of a comment.</summary>
/// <param name="kind">The kind of the comment.</param>
/// <param name="length">The length of what opens it.</param>
/// <param name="closing">What ends it; <see langword="null"/> when its line does.</param>
internal readonly struct CommentOpening(CommentKind kind, int length, string? closing)
{
    /// <summary>Whether there is a comment at all.</summary>
    public bool IsComment => kind != CommentKind.None;

    /// <summary>The length of what opens the comment.</summary>
    public int Length { get; } = length;

    /// <summary>What ends the comment; <see langword="null"/> when its line does.</summary>
    public string? Closing { get; } = closing;

    /// <summary>Where a comment that begins at <paramref name="position"/> ends, behind its closing delimiter.</summary>
    public int FindEnd<TText>(TText text, int position)
        where TText : struct, IHeaderText => Closing is null
            ? text.LineEnd(position)
            : text.EndOf(position + Length, Closing);
}

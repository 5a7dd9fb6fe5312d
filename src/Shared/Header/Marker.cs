// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>A line that means to be the header.</summary>
/// <param name="line">The line.</param>
/// <param name="hash">Where its hash begins when the line is canonical, else <see cref="HeaderLine.None"/>.</param>
internal readonly struct Marker(CommentLine line, int hash)
{
    /// <summary>The line.</summary>
    public CommentLine Line { get; } = line;

    /// <summary>Where the 16 digits begin; meaningful for a canonical line only.</summary>
    public int Hash { get; } = hash;

    /// <summary>Whether the line is spelled as the header is, be its hash right or wrong.</summary>
    public bool IsCanonical => Hash != HeaderLine.None;
}

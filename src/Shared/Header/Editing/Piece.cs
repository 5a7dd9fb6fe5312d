// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Editing;

/// <summary>A part of the original text or of what was written into it.</summary>
/// <param name="source">The text that this is a part of.</param>
/// <param name="start">Where the part begins.</param>
/// <param name="end">Where the part ends.</param>
internal readonly struct Piece(string source, int start, int end)
{
    /// <summary>The text that this is a part of.</summary>
    public string Source { get; } = source;

    /// <summary>Where the part begins.</summary>
    public int Start { get; } = start;

    /// <summary>Where the part ends.</summary>
    public int End { get; } = end;

    /// <summary>The number of characters.</summary>
    public int Length => End - Start;
}

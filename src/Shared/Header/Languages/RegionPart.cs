// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>A part of a file that bears on its header.</summary>
/// <param name="kind">What it is.</param>
/// <param name="line">Where it is.</param>
/// <param name="isFirst">Whether it is the first line of its comment.</param>
/// <param name="isClosed">Whether its comment has an end.</param>
internal readonly struct RegionPart(RegionPartKind kind, CommentLine line, bool isFirst = true, bool isClosed = true)
{
    /// <summary>What it is.</summary>
    public RegionPartKind Kind { get; } = kind;

    /// <summary>Where it is.</summary>
    public CommentLine Line { get; } = line;

    /// <summary>Where the hash begins if the piece is a canonical header, else <see cref="HeaderLine.None"/>.</summary>
    public int FindHash(StringText text) =>
        Kind == RegionPartKind.Comment && Line.IsAlone && isClosed ? HeaderLine.FindHash(text, Line, isFirst) : HeaderLine.None;
}

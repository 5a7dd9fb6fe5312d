// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Editing;

/// <summary>Where a missing header line goes, and the line breaks that set it apart.</summary>
/// <param name="offset">The position at which the line is inserted.</param>
/// <param name="breaksBefore">The number of line breaks in front of it.</param>
/// <param name="breaksAfter">The number of line breaks behind it.</param>
internal readonly struct HeaderInsertion(int offset, int breaksBefore, int breaksAfter)
{
    /// <summary>The position at which the line is inserted.</summary>
    public int Offset { get; } = offset;

    /// <summary>The same place with a blank line behind the header, unless nothing follows there.</summary>
    public HeaderInsertion WithBlankLine => new(Offset, breaksBefore, breaksAfter == 0 ? 0 : 2);

    /// <summary>The edit that inserts <paramref name="line"/>.</summary>
    public HeaderEdit Of(string line, string newLine) => new(Offset, Offset, Repeat(newLine, breaksBefore) + line + Repeat(newLine, breaksAfter));

    private static string Repeat(string newLine, int count) => count switch
    {
        0 => string.Empty,
        1 => newLine,
        _ => newLine + newLine,
    };
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Editing;

/// <summary>Replaces the characters from one position to another.</summary>
/// <param name="start">The first character that goes.</param>
/// <param name="end">The first character that stays.</param>
/// <param name="replacement">What comes instead.</param>
internal readonly struct HeaderEdit(int start, int end, string replacement)
{
    /// <summary>The first character that goes.</summary>
    public int Start { get; } = start;

    /// <summary>The first character that stays.</summary>
    public int End { get; } = end;

    /// <summary>What comes instead.</summary>
    public string Replacement { get; } = replacement;
}

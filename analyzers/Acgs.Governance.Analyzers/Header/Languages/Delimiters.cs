// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Header.Languages;

/// <summary>What begins and what ends a comment that may span lines.</summary>
/// <param name="opening">What begins it.</param>
/// <param name="closing">What ends it.</param>
internal sealed class Delimiters(string opening, string closing)
{
    /// <summary>What begins the comment.</summary>
    public string Opening { get; } = opening;

    /// <summary>What ends the comment.</summary>
    public string Closing { get; } = closing;
}

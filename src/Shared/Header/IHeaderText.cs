// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>
/// A text that the grammar reads character by character. Implemented by structs, so that reading a compiler's text needs
/// neither a copy of it nor a virtual call per character.
/// </summary>
internal interface IHeaderText
{
    /// <summary>The number of characters.</summary>
    int Length { get; }

    /// <summary>The character at <paramref name="index"/>, which is within the text.</summary>
    char this[int index] { get; }

    /// <summary>
    /// Characters from <paramref name="start"/> on, before <paramref name="end"/>: as many as lie together, and one at least. To be
    /// used before the text is read again.
    /// </summary>
    ReadOnlySpan<char> Read(int start, int end);
}

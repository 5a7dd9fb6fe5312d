// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>Lets the grammar read a string.</summary>
/// <param name="text">The text of a file.</param>
internal readonly struct StringText(string text) : IHeaderText
{
    /// <inheritdoc/>
    public int Length => text.Length;

    /// <inheritdoc/>
    public char this[int index] => text[index];

    /// <inheritdoc/>
    public ReadOnlySpan<char> Read(int start, int end) => text.AsSpan(start, end - start);

    /// <inheritdoc/>
    public override string ToString() => text;
}

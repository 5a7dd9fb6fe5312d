// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>Lets the grammar read characters in a buffer that is used again for the next file.</summary>
/// <param name="characters">The buffer.</param>
/// <param name="length">How many characters of it are the text.</param>
internal readonly struct BufferText(char[] characters, int length) : IHeaderText
{
    /// <inheritdoc/>
    public int Length => length;

    /// <inheritdoc/>
    public char this[int index] => characters[index];

    /// <inheritdoc/>
    public ReadOnlySpan<char> Read(int start, int end) => characters.AsSpan(start, end - start);
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

/// <summary>A text of which a few characters lie together, like the text of an editor.</summary>
internal readonly struct ChunkedText(string text, int chunk) : IHeaderText
{
    public int Length => text.Length;

    public char this[int index] => text[index];

    public ReadOnlySpan<char> Read(int start, int end) => text.AsSpan(start, Math.Min(end, (start / chunk * chunk) + chunk) - start);
}

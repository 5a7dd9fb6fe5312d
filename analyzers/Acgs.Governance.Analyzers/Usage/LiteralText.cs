// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>The value of a literal, for the grammar to read.</summary>
/// <param name="value">The value, escapes resolved.</param>
internal readonly struct LiteralText(string value) : IHeaderText
{
    /// <inheritdoc/>
    public int Length => value.Length;

    /// <inheritdoc/>
    public char this[int index] => value[index];
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>Lets the grammar read the compiler's text in place.</summary>
/// <param name="text">The text of a file.</param>
internal readonly struct SourceTextReader(SourceText text) : IHeaderText
{
    /// <inheritdoc/>
    public int Length => text.Length;

    /// <inheritdoc/>
    public char this[int index] => text[index];
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Header;

namespace Acgs.Governance.Analyzers.Tests.Header;

/// <summary>A string for the grammar to read.</summary>
internal readonly struct StringText(string value) : IHeaderText
{
    public int Length => value.Length;

    public char this[int index] => value[index];
}

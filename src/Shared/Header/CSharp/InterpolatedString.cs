// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.CSharp;

/// <summary>An interpolated string whose hole is being read.</summary>
internal struct InterpolatedString(StringStart start)
{
    /// <summary>How the string began, which decides how it goes on.</summary>
    public readonly StringStart Start = start;

    /// <summary>How many brackets are open in the hole.</summary>
    public int Nesting;
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Benchmarks.Time;

/// <summary>What a compliant file begins with.</summary>
public enum Layout
{
    /// <summary>Our line and a blank one: for every rule the whole header.</summary>
    Line,

    /// <summary>A licence of three lines, which is the peers' header, a blank line, and our line.</summary>
    LicenceThenLine,
}

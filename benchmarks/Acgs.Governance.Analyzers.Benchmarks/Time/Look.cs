// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Benchmarks.Time;

/// <summary>Whether a rule has seen the very tree before; some remember what they found out about it.</summary>
public enum Look
{
    /// <summary>It has not: every file of every build.</summary>
    First,

    /// <summary>It has: an IDE that analyses a file which nobody touched.</summary>
    Again,
}

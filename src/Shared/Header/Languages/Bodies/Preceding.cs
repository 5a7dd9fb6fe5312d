// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Bodies;

/// <summary>What stands in front of a slash in code, as far as it decides what the slash is.</summary>
internal enum Preceding
{
    /// <summary>What wants an operand: a slash begins a pattern.</summary>
    Operator,

    /// <summary>An operand: a slash divides.</summary>
    Operand,

    /// <summary>Something that may be either.</summary>
    Unknown,
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>The definitions of compliance, from the weakest; each includes the one before.</summary>
internal enum ComplianceLevel : byte
{
    /// <summary>Not compliant by any of them.</summary>
    None,

    /// <summary>The digits of the active or an accepted hash stand anywhere in the file.</summary>
    Presence,

    /// <summary>The header region has one canonical line, with the active or an accepted hash.</summary>
    Header,

    /// <summary>The line is the one that <c>fix</c> writes: a comment of its own, with nothing around it, and the active hash.</summary>
    Strict,
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Rotation;

/// <summary>What an old hash stands for where it stands.</summary>
internal enum MentionKind
{
    /// <summary>The header of a file.</summary>
    Header,

    /// <summary>Anything else: a constant, a key, a text.</summary>
    Other,
}

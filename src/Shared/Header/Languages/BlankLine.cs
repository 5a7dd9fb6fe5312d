// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Where a blank line follows the header, so that it does not become a part of what is below and formatters are content.</summary>
internal enum BlankLine
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Above everything but a blank line.</summary>
    Always,

    /// <summary>Above a comment, which may be documentation.</summary>
    AboveComment,
}

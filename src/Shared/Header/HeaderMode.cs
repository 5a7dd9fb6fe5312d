// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>What <c>acgs_header</c> demands of a file.</summary>
internal enum HeaderMode
{
    /// <summary>The header must be there.</summary>
    Require,

    /// <summary>A header that is there must be right.</summary>
    Validate,

    /// <summary>Nothing.</summary>
    Off,
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Conformance.Generated;

/// <summary>What a fix may do to a line that the generator made.</summary>
internal enum LineKind
{
    /// <summary>Nothing: it must come out as it went in.</summary>
    Kept,

    /// <summary>It is a marker of the header region: it may become one of its forms or go.</summary>
    Marker,

    /// <summary>It is a marker in documentation, which counts only where there is no better one.</summary>
    Documentation,

    /// <summary>It is a header outside the region: it may go when the region has no marker.</summary>
    Movable,
}

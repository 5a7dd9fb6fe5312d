// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Traffic.Scenarios.Fuzzing;

/// <summary>What must become of a request.</summary>
internal enum FuzzOutcome
{
    /// <summary>Passes; it states nothing.</summary>
    Missing,

    /// <summary>Passes.</summary>
    Match,

    /// <summary>Passes with an older hash.</summary>
    Accepted,

    /// <summary>Is refused: another constitution.</summary>
    Mismatch,

    /// <summary>Is refused: no hash.</summary>
    Malformed,

    /// <summary>Is refused: more than one value.</summary>
    Ambiguous,

    /// <summary>Kestrel refuses it and ends the connection; no middleware sees it.</summary>
    BadRequest,
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>A defect of the stamp on the probe record.</summary>
internal enum LogStampDefect
{
    /// <summary>The record did not arrive or lacks the stamp.</summary>
    Missing,

    /// <summary>The stamp differs from the configuration.</summary>
    Mismatch,

    /// <summary>A key occurs twice.</summary>
    Duplicate,
}

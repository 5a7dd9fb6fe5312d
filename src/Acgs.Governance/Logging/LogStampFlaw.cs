// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Logging;

/// <summary>What can be wrong with the stamp of a record.</summary>
internal enum LogStampFlaw
{
    /// <summary>The record did not arrive, or without the stamp.</summary>
    Missing,

    /// <summary>It states something else than the configuration.</summary>
    Foreign,

    /// <summary>It has one of the keys twice.</summary>
    Doubled,
}

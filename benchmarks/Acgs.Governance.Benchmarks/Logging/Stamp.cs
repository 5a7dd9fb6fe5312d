// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Benchmarks.Logging;

/// <summary>What goes with a record.</summary>
public enum Stamp
{
    /// <summary>Nothing: the logger of the framework.</summary>
    None,

    /// <summary>Nothing, by the extended logger, which enrichers need.</summary>
    ExtendedLogger,

    /// <summary>What Acgs.Governance adds.</summary>
    Ours,
}

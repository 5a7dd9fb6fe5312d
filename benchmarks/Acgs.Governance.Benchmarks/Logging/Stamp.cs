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

    /// <summary>That, and its package for OpenTelemetry: what the resource states is not repeated with a record.</summary>
    OursInResource,
}

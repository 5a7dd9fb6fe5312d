// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Benchmarks.Logging;

/// <summary>Who takes the records.</summary>
public enum Receiver
{
    /// <summary>A provider that does nothing.</summary>
    Nobody,

    /// <summary>OpenTelemetry, with a processor that does nothing.</summary>
    OpenTelemetry,

    /// <summary>Serilog in the place of the framework's factory, with a sink that does nothing; there is no extended logger then.</summary>
    Serilog,
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Benchmarks.Requests;

/// <summary>How a service comes by its check, its stamp and its metrics.</summary>
public enum Variant
{
    /// <summary>Not at all: hosting, routing and an endpoint that answers 200.</summary>
    Bare,

    /// <summary>Acgs.Governance with all that it has, the Prometheus exporter attached.</summary>
    Ours,

    /// <summary>The same without an exporter: no counter is aggregated.</summary>
    OursWithoutExporter,

    /// <summary>The least that a check, a stamp, counters and a duration can cost when every bit of them is a constant, the exporter attached.</summary>
    Floor,

    /// <summary>No check and no stamp, only the instruments that <see cref="Ours"/> writes for such a request, the exporter attached.</summary>
    InstrumentsAlone,

    /// <summary>The HTTP metrics of prometheus-net and a check by hand.</summary>
    PrometheusNet,

    /// <summary>The ASP.NET Core metrics of OpenTelemetry with its Prometheus exporter, and a check by hand.</summary>
    OpenTelemetryMetrics,

    /// <summary>That, and the request logging of Serilog into a sink that does nothing.</summary>
    OpenTelemetryAndSerilog,

    /// <summary>Bare, with a logging provider that takes everything and does nothing: hosting makes an activity and a scope for each request then.</summary>
    BareWithLogging,

    /// <summary>Ours, with that provider.</summary>
    OursWithLogging,

    /// <summary>Ours, with a ledger in a SQLite file.</summary>
    OursWithLedger,

    /// <summary>That, and alerts about what goes wrong.</summary>
    OursWithAlerts,

    /// <summary>Ours, for a request that states an unknown hash and is refused.</summary>
    Refusal,

    /// <summary>The same refusal, recorded in a ledger.</summary>
    RefusalWithLedger,
}

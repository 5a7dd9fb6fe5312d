// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;

namespace Acgs.Governance.Metrics;

/// <summary>
/// Where metrics are served, by a package that serves them such as <c>Acgs.Governance.Prometheus</c>: the section <c>Acgs:Metrics</c>.
/// </summary>
public sealed class MetricsOptions
{
    /// <summary>The configuration section of these options.</summary>
    internal const string Section = "Acgs:Metrics";

    private const string DefaultPath = "/metrics";

    /// <summary>
    /// The path. An endpoint of the application at that path comes before ours. Default: <c>/metrics</c>. Range: a path that begins with
    /// <c>/</c>, without wildcards and escapes.
    /// </summary>
    [AbsolutePath(DefaultPath)]
    public string Path { get; set; } = DefaultPath;

    /// <summary>
    /// Whether the metrics are served at <c>Acgs:Health:Port</c> alone, which must be set then. Default: <see langword="false"/>, they are
    /// served at every other port.
    /// </summary>
    public bool OnHealthPort { get; set; }
}

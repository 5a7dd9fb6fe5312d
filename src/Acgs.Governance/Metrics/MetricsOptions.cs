// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;

namespace Acgs.Governance.Metrics;

/// <summary>
/// Options of the metrics endpoint of packages such as <c>Acgs.Governance.Prometheus</c>, bound to the section <c>Acgs:Metrics</c>.
/// </summary>
public sealed class MetricsOptions
{
    internal const string Section = "Acgs:Metrics";

    private const string DefaultPath = "/metrics";

    /// <summary>
    /// The path of the endpoint. An endpoint of the application at the same path takes precedence. Default: <c>/metrics</c>. Range: a path
    /// that starts with <c>/</c>, without wildcards and escapes.
    /// </summary>
    [AbsolutePath(DefaultPath)]
    public string Path { get; set; } = DefaultPath;

    /// <summary>
    /// Whether metrics are served on <c>Acgs:Health:Port</c> only, which must then be set. Default: <see langword="false"/>, served on all
    /// other ports.
    /// </summary>
    public bool OnHealthPort { get; set; }
}

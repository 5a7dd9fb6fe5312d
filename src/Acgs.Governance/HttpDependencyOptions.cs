// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance;

/// <summary>Monitoring options of an HTTP dependency.</summary>
public sealed class HttpDependencyOptions : DependencyOptions
{
    internal const int LowestStatus = 100;

    internal const int HighestStatus = 599;

    /// <summary>The status code of a healthy response. Default: 200. Range: 100 to 599.</summary>
    public int ExpectedStatus { get; set; } = 200;

    /// <summary>
    /// Whether the dependency is a governed service: its response must state our active hash or an accepted hash in
    /// <c>X-Constitutional-Hash</c>, and the probe sends our active hash. Default: <see langword="false"/>.
    /// </summary>
    public bool Governed { get; set; }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance;

/// <summary>How an HTTP dependency is watched, and what counts as a healthy answer.</summary>
public sealed class HttpDependencyOptions : DependencyOptions
{
    /// <summary>The lowest status code of HTTP.</summary>
    internal const int LowestStatus = 100;

    /// <summary>The highest status code of HTTP.</summary>
    internal const int HighestStatus = 599;

    /// <summary>The status code of a healthy answer. Default: 200. Range: 100 to 599.</summary>
    public int ExpectedStatus { get; set; } = 200;

    /// <summary>
    /// Whether the dependency is a governed service, whose answer must state our constitutional hash or an accepted one in
    /// <c>X-Constitutional-Hash</c>; the probe then states ours. Default: no.
    /// </summary>
    public bool Governed { get; set; }
}

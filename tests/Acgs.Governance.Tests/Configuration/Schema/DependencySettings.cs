// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;

namespace Acgs.Governance.Tests.Configuration.Schema;

/// <summary>A dependency: its key is the name of the check, and its kind says which of these keys it has.</summary>
// For the schema: the library has no such class, it reads the keys one by one.
internal sealed class DependencySettings
{
    /// <summary>
    /// The kind of the dependency: <c>http</c>, or <c>postgresql</c> and <c>redis</c> with the connector packages. Default: <c>http</c> if
    /// <c>Url</c> is set.
    /// </summary>
    public string? Kind { get; set; }

    /// <summary>The URL of the kind <c>http</c>: absolute, <c>http</c> or <c>https</c>, without user name and password. Default: none.</summary>
    public string? Url { get; set; }

    /// <summary>The status code of a healthy response of the kind <c>http</c>. Default: 200. Range: 100 to 599.</summary>
    [NumberRange(100, 599)]
    public int ExpectedStatus { get; set; } = new HttpDependencyOptions().ExpectedStatus;

    /// <summary>
    /// Whether the dependency is a governed service: its response must state the active or an accepted hash. Default: <see langword="false"/>.
    /// </summary>
    public bool Governed { get; set; } = new HttpDependencyOptions().Governed;

    /// <summary>
    /// The name of an entry of <c>ConnectionStrings</c>, for the kinds <c>postgresql</c> and <c>redis</c>; not a connection string.
    /// Default: the entry with the name of the dependency.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether a failure degrades the service instead of making it unhealthy. Default: <see langword="false"/>.</summary>
    public bool Optional { get; set; }

    /// <summary>The time between probes. Default: <c>Acgs:Health:Period</c>. Range: 100 milliseconds to 1 hour.</summary>
    public TimeSpan? Period { get; set; }

    /// <summary>The probe timeout. Default: <c>Acgs:Health:Timeout</c>. Range: 10 milliseconds to its period.</summary>
    public TimeSpan? Timeout { get; set; }
}

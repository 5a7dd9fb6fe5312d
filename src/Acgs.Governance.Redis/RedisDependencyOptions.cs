// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance;

/// <summary>Schedule and location of a monitored Redis server.</summary>
public sealed class RedisDependencyOptions : DependencyOptions
{
    /// <summary>
    /// The application's multiplexer, which the probe uses. Default: the multiplexer registered with the check name as its service key, or
    /// without a key.
    /// </summary>
    public Func<IServiceProvider, IConnectionMultiplexer>? Multiplexer { get; set; }

    /// <summary>
    /// A connection string, for a server that has no multiplexer. Default: the entry of <c>ConnectionStrings</c> with the check name.
    /// </summary>
    public string? ConnectionString { get; set; }
}

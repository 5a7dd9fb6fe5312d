// Constitutional Hash: cdd01ef066bc6cf2

using StackExchange.Redis;

namespace Acgs.Governance;

/// <summary>How a Redis server is watched, and where it is.</summary>
public sealed class RedisDependencyOptions : DependencyOptions
{
    /// <summary>
    /// The application's multiplexer, over which the probe asks. Default: the one that is registered with the name of the check as its
    /// key, or without one.
    /// </summary>
    public Func<IServiceProvider, IConnectionMultiplexer>? Multiplexer { get; set; }

    /// <summary>
    /// A connection string, for a server to which the application has no multiplexer. Default: the entry of <c>ConnectionStrings</c> with
    /// the name of the check.
    /// </summary>
    public string? ConnectionString { get; set; }
}

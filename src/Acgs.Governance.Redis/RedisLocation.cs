// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Redis;

/// <summary>How a check reaches its server: over an application's multiplexer or with a connection string.</summary>
/// <param name="Multiplexer">The application's multiplexer.</param>
/// <param name="ConnectionString">The connection string.</param>
internal sealed record RedisLocation(ApplicationMultiplexer? Multiplexer, string? ConnectionString)
{
    /// <summary>The default location of a check with this name.</summary>
    public static RedisLocation Of(IServiceProvider services, string name)
    {
        if (ApplicationMultiplexer.Find(services, name) is { } own)
        {
            return new(own, null);
        }

        var entry = ConnectionEntry.Find(services, name, RedisTarget.Parse);
        return ApplicationMultiplexer.Find(services, null) is { } shared && (entry is null || LeadsTo(entry, shared, services, name))
            ? new(shared, null)
            : new(null, entry);
    }

    public string? FindTarget(IServiceProvider services) =>
        Multiplexer?.FindTarget(services) ?? (ConnectionString is null ? null : RedisTarget.Of(ConnectionString));

    public IHealthCheck CreateProbe(IServiceProvider services, TimeSpan timeout) => Multiplexer is null
        ? RedisProbe.FromConnectionString(ConnectionString!, services, timeout)
        : RedisProbe.FromMultiplexer(Multiplexer, services, timeout);

    // If the address is unknown, a check with the default name uses the shared multiplexer; one with another name uses its own entry.
    private static bool LeadsTo(string entry, ApplicationMultiplexer shared, IServiceProvider services, string name) =>
        shared.FindTarget(services) is { } target ? target == RedisTarget.Of(entry) : name == RedisDependency.DefaultName;
}

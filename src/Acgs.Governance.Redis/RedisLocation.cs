// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Redis;

/// <summary>How a check reaches its server: over a multiplexer of the application or, where there is none, with a connection string.</summary>
/// <param name="Multiplexer">The multiplexer of the application.</param>
/// <param name="ConnectionString">The connection string.</param>
internal sealed record RedisLocation(ApplicationMultiplexer? Multiplexer, string? ConnectionString)
{
    /// <summary>What a check of this name means if nothing says where its server is.</summary>
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
        ? RedisProbe.To(ConnectionString!, services, timeout)
        : RedisProbe.Over(Multiplexer, services, timeout);

    // Where nothing tells, the one multiplexer is that of the one server; a check of another name has said which it means.
    private static bool LeadsTo(string entry, ApplicationMultiplexer shared, IServiceProvider services, string name) =>
        shared.FindTarget(services) is { } target ? target == RedisTarget.Of(entry) : name == RedisDependency.DefaultName;
}

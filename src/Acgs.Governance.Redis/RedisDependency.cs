// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>A Redis dependency registered in code.</summary>
internal sealed class RedisDependency : ConnectorDependency
{
    public const string DefaultName = "redis";

    private readonly RedisDependencyOptions _options;

    public RedisDependency(string name, RedisDependencyOptions options)
        : base(RedisDependencyKind.Redis, name, options)
    {
        _options = options;
        if (options is { Multiplexer: not null, ConnectionString: not null })
        {
            throw new ArgumentException(
                $"The dependency '{name}' sets both {nameof(options.Multiplexer)} and {nameof(options.ConnectionString)}; set one of them.", nameof(options));
        }

        if (options.ConnectionString is { } value && ConnectionEntry.FindProblem(value, RedisTarget.Parse) is { } problem)
        {
            throw new ArgumentException($"The {nameof(options.ConnectionString)} of the dependency '{name}' {problem}.", nameof(options));
        }
    }

    public override bool IsImplied => Name == DefaultName && !IsGiven;

    private bool IsGiven => _options is not { Multiplexer: null, ConnectionString: null };

    public override string? FindProblem(IServiceProvider services) => IsGiven || ApplicationMultiplexer.Find(services, Name) is not null
        ? null
        : ConnectionEntry.FindProblem(services, this, typeof(IConnectionMultiplexer), RedisTarget.Parse);

    public override string? FindTarget(IServiceProvider services) => Find(services).FindTarget(services);

    public override IHealthCheck Create(IServiceProvider services, TimeSpan timeout) => Find(services).CreateProbe(services, timeout);

    private RedisLocation Find(IServiceProvider services) => _options switch
    {
        { ConnectionString: { } given } => new(null, given),
        { Multiplexer: { } given } => new(new ApplicationMultiplexer(given), null),
        _ => RedisLocation.Of(services, Name),
    };
}

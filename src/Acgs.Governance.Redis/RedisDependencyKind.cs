// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Redis;

/// <summary>The kind <c>redis</c> of <c>Acgs:Health:Dependencies</c>.</summary>
internal sealed class RedisDependencyKind(GovernanceBuilder governance, IServiceProvider host) : ConnectionStringDependencyKind(governance)
{
    public const string Redis = "redis";

    public override string Name => Redis;

    public override IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings) =>
        FindMultiplexer(host, settings) is null ? base.Validate(settings) : [];

    public override IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout) =>
        FindMultiplexer(services, settings) is { } multiplexer
            ? RedisProbe.FromMultiplexer(multiplexer, services, timeout)
            : base.Create(services, settings, timeout);

    public override string? FindTarget(IServiceProvider services, IConfigurationSection settings) =>
        FindMultiplexer(services, settings) is { } multiplexer ? multiplexer.FindTarget(services) : base.FindTarget(services, settings);

    public override bool Recognizes(IServiceProvider services, HealthCheckRegistration check, out string? target) =>
        KnownChecks.Recognize(services, check, out target);

    protected override void Parse(string connectionString) => RedisTarget.Parse(connectionString);

    protected override string? FindTarget(string connectionString) => RedisTarget.Of(connectionString);

    protected override IHealthCheck Create(IServiceProvider services, string name, string connectionString, TimeSpan timeout) =>
        RedisProbe.FromConnectionString(connectionString, services, timeout);

    private static ApplicationMultiplexer? FindMultiplexer(IServiceProvider services, IConfigurationSection settings) =>
        NamesConnectionString(settings) ? null : RedisLocation.Of(services, settings.Key).Multiplexer;
}

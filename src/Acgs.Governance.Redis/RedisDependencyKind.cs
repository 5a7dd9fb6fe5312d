// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace Acgs.Governance.Redis;

/// <summary>The kind <c>redis</c> of <c>Acgs:Health:Dependencies</c>.</summary>
internal sealed class RedisDependencyKind(IConfiguration configuration, IServiceProviderIsService services)
    : ConnectionStringDependencyKind(configuration)
{
    public override string Name => "redis";

    public override IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings) =>
        IsApplications(settings) ? [] : base.Validate(settings);

    public override IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout) =>
        IsApplications(settings)
            ? new RedisProbe(services.GetRequiredService<IConnectionMultiplexer>())
            : base.Create(services, settings, timeout);

    protected override void Parse(string connectionString) => ConfigurationOptions.Parse(connectionString);

    protected override IHealthCheck Create(IServiceProvider services, string name, string connectionString, TimeSpan timeout) => new OwnRedisProbe(connectionString, timeout);

    private bool IsApplications(IConfigurationSection settings) =>
        !NamesConnectionString(settings) && services.IsService(typeof(IConnectionMultiplexer));
}

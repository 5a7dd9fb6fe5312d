// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Commands.Caches;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Operations.Caches;
using Npgsql;

namespace Acgs.Governance.Cli.Commands.Assess;

/// <summary>The servers whose statistics are read, and the folder with the backups: those of the options, or those that are configured.</summary>
internal sealed class ServerSources
{
    /// <summary>The variable that names the folder with the backups, as <c>--backups</c> does.</summary>
    public const string BackupsVariable = "ACGS_BACKUPS";

    private const string RedisKey = "ConnectionStrings:redis";

    /// <param name="database">The value of <c>--database</c>.</param>
    /// <param name="redis">The value of <c>--redis</c>.</param>
    /// <param name="backups">The value of <c>--backups</c>.</param>
    /// <param name="configurations">The configurations of the services.</param>
    /// <exception cref="UsageException">One has something else in it.</exception>
    public ServerSources(string? database, string? redis, string? backups, IReadOnlyList<ServiceConfiguration> configurations)
    {
        IsDatabaseDemanded = database is not null;
        Databases = database is not null
            ? [DatabaseOptions.Read("--database", database, configurations[0])]
            : [.. configurations.Select(DatabaseOptions.FindConfigured).OfType<NpgsqlConnectionStringBuilder>()
                .DistinctBy(found => (found.Host, found.Port, found.Database))];
        Caches = redis is not null
            ? [CacheOptions.FindGiven(redis)]
            : [.. configurations.Select(FindRedis).OfType<RedisAddress>().DistinctBy(found => found.ToString())];
        Backups = backups ?? configurations.Select(one => one[BackupsVariable]).FirstOrDefault(folder => folder is not null);
    }

    public IReadOnlyList<NpgsqlConnectionStringBuilder> Databases { get; }

    /// <summary>Whether the user asked for the database, and not a configuration.</summary>
    public bool IsDatabaseDemanded { get; }

    public IReadOnlyList<RedisAddress> Caches { get; }

    public string? Backups { get; }

    private static RedisAddress? FindRedis(ServiceConfiguration configuration) => configuration[RedisKey] is not { } configured ? null
        : RedisAddress.ParseConnectionString(configured)?.WithPassword(Environment.GetEnvironmentVariable(RedisSession.PasswordVariable))
            ?? throw new UsageException($"{RedisKey} is no connection string of Redis: write it as host:6379,ssl=true.");
}

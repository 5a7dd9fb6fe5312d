// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Recording;
using Acgs.Governance.Sqlite;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance;

/// <summary>Keeps the ledger, or alerts alone, in a SQLite file.</summary>
public static class GovernanceSqliteExtensions
{
    private const string PathKey = nameof(SqliteLedgerOptions.Path);

    /// <summary>
    /// Records violations in a SQLite file, which several processes of one machine may share. The host fails to start if the file is none
    /// of ours or its folder cannot be written, and warns if the folder does not outlive a container. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">A store of another type was added: a service has one ledger.</exception>
    public static GovernanceBuilder AddSqliteLedger(this GovernanceBuilder builder) => builder.AddSqliteLedger(static _ => { });

    /// <summary>Records violations in a SQLite file as <see cref="AddSqliteLedger(GovernanceBuilder)"/> does.</summary>
    /// <inheritdoc cref="AddSqliteLedger(GovernanceBuilder)"/>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="configure">Sets the path, after configuration.</param>
    public static GovernanceBuilder AddSqliteLedger(this GovernanceBuilder builder, Action<SqliteLedgerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var configuration = builder.Configuration;
        builder.Services.AddOptions<SqliteLedgerOptions>()
            .Configure(options => options.Path = configuration[$"{SqliteLedgerOptions.Section}:{PathKey}"])
            .Configure(configure);
        AddLocation(
            builder.Services, SqliteLedgerOptions.Section, "ledger.db",
            services => services.GetRequiredService<IOptions<SqliteLedgerOptions>>().Value.Path);
        return builder.AddLedger(
            services => new SqliteLedgerStore(Location(services, SqliteLedgerOptions.Section).Path, services.GetService<TimeProvider>()),
            new LedgerStoreTraits
            {
                Keys = [PathKey],
                MigratesAtStart = true,
                FindProblem = services => Location(services, SqliteLedgerOptions.Section).FindProblem(),
                FindFile = services => Location(services, SqliteLedgerOptions.Section).Path,
            });
    }

    /// <summary>
    /// Keeps alerts in a SQLite file, for a service that has <c>AddAlerts</c> and no ledger. The host fails to start if the file is none of
    /// ours or its folder cannot be written. Repeated calls have no effect.
    /// </summary>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static GovernanceBuilder AddSqliteOutbox(this GovernanceBuilder builder) => builder.AddSqliteOutbox(static _ => { });

    /// <summary>Keeps alerts in a SQLite file as <see cref="AddSqliteOutbox(GovernanceBuilder)"/> does.</summary>
    /// <inheritdoc cref="AddSqliteOutbox(GovernanceBuilder)"/>
    /// <param name="builder">The builder that <c>AddAcgsGovernance</c> returned.</param>
    /// <param name="configure">Sets the path, after configuration.</param>
    public static GovernanceBuilder AddSqliteOutbox(this GovernanceBuilder builder, Action<SqliteOutboxOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var configuration = builder.Configuration;
        builder.Services.AddOptions<SqliteOutboxOptions>()
            .Configure(options => options.Path = configuration[$"{SqliteOutboxOptions.Section}:{PathKey}"])
            .Configure(configure);
        AddLocation(
            builder.Services, SqliteOutboxOptions.Section, "alerts.db",
            services => services.GetRequiredService<IOptions<SqliteOutboxOptions>>().Value.Path);
        return builder.AddAlertOutbox(
            services => new SqliteLedgerStore(Location(services, SqliteOutboxOptions.Section).Path, services.GetService<TimeProvider>()),
            new LedgerStoreTraits { Keys = [PathKey], FindProblem = services => Location(services, SqliteOutboxOptions.Section).FindProblem() });
    }

    private static void AddLocation(IServiceCollection services, string section, string name, Func<IServiceProvider, string?> path)
    {
        services.AddSingleton(provider => new StoreLocation(section, path(provider), name, provider.GetRequiredService<IHostEnvironment>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PassingFolderWarning>());
    }

    private static StoreLocation Location(IServiceProvider services, string section) =>
        services.GetServices<StoreLocation>().First(location => location.Section == section);
}

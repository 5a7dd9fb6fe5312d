// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Recording;
using Acgs.Governance.Sqlite;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance;

/// <summary>Keeps the ledger in a SQLite file.</summary>
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
        builder.Services.TryAddSingleton<LedgerLocation>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PassingFolderWarning>());
        return builder.AddLedger(
            services => new SqliteLedgerStore(Location(services).Path),
            new LedgerStoreTraits
            {
                Keys = [PathKey],
                MigratesAtStart = true,
                FindProblem = services => Location(services).FindProblem(),
                FindFile = services => Location(services).Path,
            });
    }

    private static LedgerLocation Location(IServiceProvider services) => services.GetRequiredService<LedgerLocation>();
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;
using Acgs.Governance.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Recording;

internal static class RecordingRegistration
{
    /// <summary>Adds what records violations in the log and metrics, whether there is a ledger or not.</summary>
    public static void AddGovernanceRecording(this IServiceCollection services)
    {
        services.AddOptions<LedgerOptions>()
            .ReadSettings(LedgerOptions.Section)
            .ValidateAtStart<LedgerOptions, LedgerOptionsValidator>(
                LedgerOptions.Section,
                "Ledger:Origin", "Ledger:SigningKey", "Ledger:PreviousSigningKey", "Ledger:CheckpointRecords", "Ledger:CheckpointPeriod",
                "Ledger:CheckpointFile", "Ledger:QueueCapacity", "Ledger:ShutdownTimeout", "Ledger:MigrateAtStart", "Ledger:ClientSaltFolder");
        services.TryAddSingleton<ViolationRules>();
        services.AddInitialSeries<ViolationMetrics>();
        services.TryAddSingleton<ViolationLog>();
        services.TryAddSingleton<IDailySalts, DailySalts>();
        services.TryAddSingleton<ClientDigest>();
        services.TryAddSingleton<ViolationRecorder>();
    }

    /// <summary>Adds the ledger.</summary>
    public static void AddGovernanceLedger<TStore>(this IServiceCollection services, Func<IServiceProvider, TStore> create, LedgerStoreTraits traits)
        where TStore : class, ILedgerStore
    {
        services.AddSingleton(new LedgerStoreRegistration(typeof(TStore), traits));
        services.AddSingleton(new KnownKeys([.. traits.Keys.Select(key => $"Ledger:{key}")]));
        services.AddSingleton(new StartupOptions(provider => RequireStore(traits.FindProblem(provider))));
        services.TryAddSingleton<ILedgerStore>(create);
        services.AddInitialSeries<LedgerMetrics>();
        services.TryAddSingleton<LedgerQueue>();
        services.TryAddTransient<LedgerStoreCalls>();
        services.TryAddSingleton<IRecordAppender, RecordAppender>();
        services.TryAddSingleton<LedgerWriter>();
        services.TryAddSingleton<LedgerService>();
        services.TryAddSingleton<IViolationLedger, ViolationLedger>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<LedgerService>());
    }

    private static void RequireStore(string? problem)
    {
        if (problem is not null)
        {
            throw new GovernanceConfigurationException(typeof(LedgerOptions), [$"{problem.TrimEnd('.')}."]);
        }
    }
}

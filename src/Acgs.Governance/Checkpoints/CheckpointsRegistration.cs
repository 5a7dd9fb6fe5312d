// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Configuration;
using Acgs.Governance.Health;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Checkpoints;

internal static class CheckpointsRegistration
{
    public static void AddGovernanceCheckpoints(this GovernanceBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(new StartupOptions(RequireKeys));
        services.TryAddSingleton<CheckpointKeys>();
        services.TryAddSingleton<CheckpointSinks>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICheckpointSink, CheckpointLogSink>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICheckpointSink, CheckpointFileSink>());
        services.TryAddSingleton<CheckpointSigning>();
        services.TryAddSingleton<IntegrationService>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<IntegrationService>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IGovernanceEndpoint, CheckpointEndpoint>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IGovernanceEndpoint, TileEndpoint>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHealthReasonClassifier, LedgerReasonClassifier>());
        builder.TryAddProbe("ledger", new() { Optional = true }, (provider, _) => ActivatorUtilities.CreateInstance<LedgerCheck>(provider));
    }

    private static void RequireKeys(IServiceProvider services)
    {
        List<string> problems = [.. CheckpointKeys.FindProblems(services.GetRequiredService<IOptions<LedgerOptions>>().Value)];
        if (problems.Count > 0)
        {
            throw new GovernanceConfigurationException(typeof(LedgerOptions), problems);
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Configuration;

/// <summary>Validates all options before any service starts and reports all problems in one exception.</summary>
internal sealed class StartupOptionsCheck(IServiceProvider services) : IHostedLifecycleService
{
    /// <summary>All problems, each of which prevents the start.</summary>
    public static IReadOnlyList<string> FailuresOf(IServiceProvider services) =>
        [.. services.GetServices<StartupOptions>().SelectMany(options => Failures(options, services)).Distinct()];

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var failures = FailuresOf(services);
        return failures.Count == 0
            ? Task.CompletedTask
            : throw new GovernanceConfigurationException(typeof(GovernanceOptions), failures);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<string> Failures(StartupOptions options, IServiceProvider services)
    {
        try
        {
            options.Read(services);
            return [];
        }
        catch (GovernanceConfigurationException invalid)
        {
            return invalid.Failures;
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Configuration;

/// <summary>Reads every options class of ours before any service starts, and says all that is wrong in one exception.</summary>
internal sealed class StartupOptionsCheck(IEnumerable<StartupOptions> all, IServiceProvider services) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var failures = all.SelectMany(Failures).Distinct().ToList();
        return failures.Count == 0
            ? Task.CompletedTask
            : throw new GovernanceConfigurationException(typeof(GovernanceOptions), failures);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<string> Failures(StartupOptions options)
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

// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Configuration;

/// <summary>Reads every options class of ours before any service starts, and says all that is wrong in one exception.</summary>
internal sealed class StartupOptionsCheck(IServiceProvider services) : IHostedLifecycleService
{
    /// <summary>Reads them all at once, for what needs one of them before the host starts.</summary>
    /// <exception cref="GovernanceConfigurationException">One of them is invalid.</exception>
    public static void Run(IServiceProvider services)
    {
        var failures = services.GetServices<StartupOptions>().SelectMany(options => Failures(options, services)).Distinct().ToList();
        if (failures.Count > 0)
        {
            throw new GovernanceConfigurationException(typeof(GovernanceOptions), failures);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Run(services);
        return Task.CompletedTask;
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

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BlockedService;

/// <summary>A connector whose probe is never done with being created, as one that connects to an address that swallows everything.</summary>
internal sealed class StuckKind : IDependencyKind
{
    public string Name => "stuck";

    public IReadOnlyCollection<string> Keys => [];

    public static IHealthCheck Create()
    {
        Console.WriteLine("A probe is being created.");
        Thread.CurrentThread.Join();
        throw new InvalidOperationException("It never comes here.");
    }

    public IHealthCheck Create(IServiceProvider services, IConfigurationSection settings, TimeSpan timeout) => Create();

    public IEnumerable<(string Key, string Problem)> Validate(IConfigurationSection settings) => [];
}

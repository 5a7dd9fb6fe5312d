// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>A dependency that does what the test says, and counts how often it is asked.</summary>
internal sealed class ScriptedCheck(Func<Task<HealthCheckResult>> script) : IHealthCheck
{
    private int _calls;

    public ScriptedCheck()
        : this(() => Task.FromResult(HealthCheckResult.Healthy()))
    {
    }

    public Func<Task<HealthCheckResult>> Script { get; set; } = script;

    public int Calls => Volatile.Read(ref _calls);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        return Script();
    }

    public Task CallsAsync(int count) =>
        Eventually.TrueAsync(() => Calls >= count, TimeSpan.FromSeconds(20), $"{count} probes, there were {Calls}");
}

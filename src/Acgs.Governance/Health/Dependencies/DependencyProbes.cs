// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Holds one probe per dependency for the lifetime of the host.</summary>
internal sealed class DependencyProbes(IOptions<HealthOptions> options, IServiceProvider services) : IDisposable
{
    // Time to close connections. A probe that takes longer to dispose is abandoned.
    private static readonly TimeSpan DisposeTimeout = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ConnectorDependency, LazyProbe> _probes = [];

    public IHealthCheck Of(ConnectorDependency dependency) =>
        _probes.GetOrAdd(dependency, new LazyProbe(() => dependency.Create(services, Timeout(dependency.Options))));

    public void Dispose() => Task.WaitAll([.. _probes.Values.Select(probe => Task.Run(probe.Dispose))], DisposeTimeout);

    private TimeSpan Timeout(DependencyOptions own)
    {
        var common = options.Value;
        var period = own.Period ?? common.Period;
        return own.Timeout ?? (common.Timeout < period ? common.Timeout : period);
    }
}

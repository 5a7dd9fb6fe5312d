// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Processes;
using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>Whether a request costs more when there is more to watch.</summary>
internal sealed class FlatCostScenario : IScenario
{
    private const int Rounds = 3;

    // What one service differs from its like on a shared machine.
    private const double LeastPart = 0.8;
    private const double MostBytes = 16;

    private static readonly (int Checks, HealthVisibility Visibility)[] Variants =
        [(1, HealthVisibility.Never), (10, HealthVisibility.Never), (50, HealthVisibility.Never), (50, HealthVisibility.Always)];

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    public string Name => "flat";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        var services = new List<ServiceProcess>();
        try
        {
            foreach (var (checks, visibility) in Variants)
            {
                services.Add(ServiceProcess.Start(checks, visibility, Watch.Once));
                await services[^1].UntilReadyAsync(stopping);
                await services[^1].FloodAsync(WarmUp, stopping);
            }

            Tell(report, await MeasureAsync(services, stopping));
        }
        finally
        {
            foreach (var service in services)
            {
                await service.DisposeAsync();
            }
        }
    }

    // The fastest round of each: the others are those of the neighbours.
    private static async Task<(double PerSecond, double Bytes)[]> MeasureAsync(List<ServiceProcess> services, CancellationToken stopping)
    {
        var results = new (double PerSecond, double Bytes)[services.Count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < services.Count; index++)
            {
                var (flood, bytes) = await MeasureAsync(services[index], stopping);
                results[index] = results[index].PerSecond > flood.PerSecond ? results[index] : (flood.PerSecond, bytes);
            }
        }

        return results;
    }

    private static async Task<(FloodResult Flood, double Bytes)> MeasureAsync(ServiceProcess service, CancellationToken stopping)
    {
        var before = await service.ReadCountersAsync(stopping);
        var flood = await service.FloodAsync(Duration, stopping);
        var after = await service.ReadCountersAsync(stopping);
        return (flood, (after.AllocatedBytes - before.AllocatedBytes) / (double)flood.Answers);
    }

    private void Tell(Report report, (double PerSecond, double Bytes)[] results)
    {
        var one = results[0];
        foreach (var ((checks, visibility), (perSecond, bytes)) in Variants.Zip(results))
        {
            var isFlat = perSecond >= LeastPart * one.PerSecond && bytes <= one.Bytes + MostBytes;
            report.Add(new(
                Name,
                $"{checks} checks{(visibility == HealthVisibility.Always ? ", all in the answer" : "")}: requests/s, bytes allocated for each",
                $"{Text.Count(perSecond)}, {Text.Count(bytes)} B",
                "",
                checks == 1 ? "" : $"{LeastPart} times and +{MostBytes} B of 1 check",
                checks == 1 ? null : isFlat));
        }
    }
}

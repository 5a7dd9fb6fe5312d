// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Health.Scenarios.Cases;
using Acgs.Governance.Health.Scenarios.Reporting;

namespace Acgs.Governance.Health.Scenarios;

/// <summary>Runs the scenarios one after the other and prints what they found.</summary>
internal static class Suite
{
    private const int Failed = 1;
    private const int Misused = 2;
    private const int Interrupted = 130;

    private static readonly IScenario[] All =
    [
        new ThroughputScenario(),
        new FlatCostScenario(),
        new NoCallsScenario(),
        new FrozenScenario("postgresql", isWarm: true),
        new FrozenScenario("postgresql", isWarm: false),
        new FrozenScenario("redis", isWarm: true),
        new FrozenScenario("redis", isWarm: false),
    ];

    public static Task<int> RunAsync(string prefix)
    {
        var chosen = All.Where(scenario => scenario.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (chosen.Length > 0)
        {
            return RunAsync(chosen);
        }

        Console.Error.WriteLine($"There is no scenario '{prefix}'; there are {string.Join(", ", All.Select(scenario => scenario.Name))}.");
        return Task.FromResult(Misused);
    }

    private static async Task<int> RunAsync(IScenario[] chosen)
    {
        using var stopping = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var report = new Report(Console.Error);
        try
        {
            foreach (var scenario in chosen)
            {
                await scenario.RunAsync(report, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return Interrupted;
        }

        report.Print(Console.Out);
        return report.IsMet ? 0 : Failed;

        // Not the end at once: servers are still to be thawed and ended.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopping.Cancel();
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Measuring.Reporting;

namespace Acgs.Governance.Measuring.Scenarios;

/// <summary>Runs scenarios one after the other and prints what they found.</summary>
/// <param name="peer">What ours is measured beside: the title of a column.</param>
/// <param name="all">The scenarios, in their order.</param>
internal sealed class ScenarioSuite(string peer, IReadOnlyList<IScenario> all)
{
    private const int Failed = 1;
    private const int Misused = 2;
    private const int Interrupted = 130;

    /// <summary>Runs the scenarios whose names begin so.</summary>
    /// <returns>The exit code: 1 when a bar of ours is not met, 2 when there is no such scenario, 130 after Ctrl+C.</returns>
    public Task<int> RunAsync(string prefix)
    {
        var chosen = all.Where(scenario => scenario.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (chosen.Length > 0)
        {
            return RunAsync(chosen);
        }

        Console.Error.WriteLine($"There is no scenario '{prefix}'; there are {string.Join(", ", all.Select(scenario => scenario.Name))}.");
        return Task.FromResult(Misused);
    }

    private async Task<int> RunAsync(IScenario[] chosen)
    {
        using var stopping = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var report = new Report(peer, Console.Error);
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

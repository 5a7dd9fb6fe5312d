// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Processes;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>
/// Three services behind a load balancer are restarted one after the other under load: SIGTERM, the end of the process, the next one
/// at the same port. No request may fail. Beside it the same without a delay, which is how a service stops that knows none.
/// </summary>
internal sealed class RollingScenario : IScenario
{
    private const int Services = 3;
    private const int Restarts = 20;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    public string Name => "rolling";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        var (without, failedWithout) = await RollAsync(report: null, TimeSpan.Zero, stopping);
        var (with, failed) = await RollAsync(report, Delay, stopping);
        report.Add(new(
            Name,
            $"requests that failed in {Restarts} restarts (ours with a delay of {Text.Seconds(Delay)}, beside it without one)",
            $"{failed} of {Text.Count(with)}",
            $"{failedWithout} of {Text.Count(without)}",
            "0",
            failed == 0 && with > 0));
    }

    private async Task<(int Requests, int Failed)> RollAsync(Report? report, TimeSpan delay, CancellationToken stopping)
    {
        await using var group = await ServiceGroup.StartAsync(Services, delay, stopping);
        await using var callers = new Callers(group.Address);
        var (requests, failed) = (0, 0);
        for (var restart = 0; restart < Restarts; restart++)
        {
            var found = await group.RestartAsync(restart % Services, stopping);
            var (asked, lost) = callers.Take();
            (requests, failed) = (requests + asked, failed + lost);
            report?.Add(Row(restart, found, asked, lost, delay));
        }

        return (requests, failed);
    }

    private Finding Row(int restart, RestartFigures found, int asked, int lost, TimeSpan delay) => new(
        Name,
        $"restart {restart + 1}: 503 / no more requests / end / back after SIGTERM",
        $"{Text.Milliseconds(found.Unready)} / {Text.Milliseconds(found.Out)} / {Text.Seconds(found.End)} (exit code {found.ExitCode}) / {Text.Seconds(found.Back)}; {lost} of {asked} requests failed",
        "",
        $"0 failed, exit code 0, not before {Text.Seconds(delay)}",
        lost == 0 && asked > 0 && found.ExitCode == 0 && found.End >= delay);
}

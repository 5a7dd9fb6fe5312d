// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Processes;
using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>How many requests both answer while everything is well.</summary>
internal sealed class ThroughputScenario : IScenario
{
    private const int Rounds = 4;
    private const double LeastRatio = 20;

    // So many requests in one write take the price of the sockets, which both pay alike, nearly out of the figure.
    private const int Depth = 16;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    public string Name => "throughput";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var servers = await Servers.StartAsync();
        await using var ours = ServiceProcess.Start("ours", servers, Watch.Default);
        await using var peer = ServiceProcess.Start("peer", servers, Watch.Default);
        await using var constant = ServiceProcess.Start("constant", servers, Watch.Default);
        foreach (var service in (ServiceProcess[])[ours, peer, constant])
        {
            await service.UntilReadyAsync(stopping);
            await service.FloodAsync(WarmUp, stopping);
        }

        // By turns, so that a neighbour on the machine disturbs both.
        var rounds = new List<(Round Ours, Round Peer, Round Constant)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((
                await MeasureAsync(ours, servers, stopping),
                await MeasureAsync(peer, servers, stopping),
                await MeasureAsync(constant, servers, stopping)));
        }

        Tell(report, rounds);
    }

    private static async Task<Round> MeasureAsync(ServiceProcess service, Servers servers, CancellationToken stopping)
    {
        int[] pids = [service.Pid, servers.PostgreSql.Pid, servers.Redis.Pid];
        var before = CpuTime.Of(pids);
        var flood = await service.FloodAsync(Duration, stopping);
        var cpu = (CpuTime.Of(pids) - before) / Math.Max(1, flood.Answers);
        return new(flood, cpu, await service.FloodAsync(Duration, Depth, stopping));
    }

    private void Tell(Report report, List<(Round Ours, Round Peer, Round Constant)> rounds)
    {
        var ours = rounds.Average(round => round.Ours.Flood.PerSecond);
        var peer = rounds.Average(round => round.Peer.Flood.PerSecond);
        report.Add(new(Name, "requests/s, both servers well", Text.Count(ours), Text.Count(peer), $"{LeastRatio:0} times", ours >= LeastRatio * peer));
        report.Add(new(Name, "times the packages' requests/s", Text.Ratio(ours / peer), "1.0"));
        report.Add(new(Name, "the same of an endpoint that answers a constant", Text.Ratio(rounds.Average(round => round.Constant.Flood.PerSecond) / peer), "1.0"));
        var oursPipelined = rounds.Average(round => round.Ours.Pipelined.PerSecond);
        var peerPipelined = rounds.Average(round => round.Peer.Pipelined.PerSecond);
        report.Add(new(
            Name,
            $"requests/s, {Depth} in one write",
            Text.Count(oursPipelined),
            Text.Count(peerPipelined),
            $"{LeastRatio:0} times",
            oursPipelined >= LeastRatio * peerPipelined));
        report.Add(new(Name, $"times the packages' requests/s, {Depth} in one write", Text.Ratio(oursPipelined / peerPipelined), "1.0"));
        report.Add(new(
            Name,
            "processor time of the service and both servers for an answer (a constant)",
            $"{MeanCpu(rounds.Select(round => round.Ours))} ({MeanCpu(rounds.Select(round => round.Constant))})",
            MeanCpu(rounds.Select(round => round.Peer))));
        report.Add(new(
            Name,
            "p50 / p99, best round",
            Latencies(rounds.Select(round => round.Ours.Flood)),
            Latencies(rounds.Select(round => round.Peer.Flood)),
            "only 200 and 503",
            rounds.All(round => round.Ours.Flood.IsClean)));
    }

    private static string MeanCpu(IEnumerable<Round> rounds) =>
        Text.Microseconds(TimeSpan.FromTicks((long)rounds.Average(round => round.Cpu.Ticks)));

    private static string Latencies(IEnumerable<FloodResult> results)
    {
        var best = results.MinBy(result => result.P99)!;
        return $"{Text.Milliseconds(best.P50)} / {Text.Milliseconds(best.P99)}";
    }

    private sealed record Round(FloodResult Flood, TimeSpan Cpu, FloodResult Pipelined);
}

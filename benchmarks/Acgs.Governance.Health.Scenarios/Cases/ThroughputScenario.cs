// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Processes;
using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>How many requests both answer while everything is well, by the number of connections that ask.</summary>
internal sealed class ThroughputScenario : IScenario
{
    private const int Rounds = 4;
    private const double LeastRatio = 20;

    // The load that the bar is measured with. From here on the packages wait for connections of their pool, which has 100.
    private const int Crowd = 256;

    // So many requests in one write take the price of the sockets, which both pay alike, nearly out of the figure.
    private const int Depth = 16;
    private static readonly int[] Crowds = [FloodPlan.UsualConnections, 128, Crowd];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    public string Name => "throughput";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var servers = await Servers.StartAsync();
        await using var ours = ServiceProcess.Start("ours", servers, Watch.Default);
        await using var peer = ServiceProcess.Start("peer", servers, Watch.Default);
        await using var constant = ServiceProcess.Start("constant", servers, Watch.Default);
        ServiceProcess[] services = [ours, peer, constant];
        foreach (var service in services)
        {
            await service.UntilReadyAsync(stopping);
            await service.FloodAsync(WarmUp, stopping);
        }

        foreach (var connections in Crowds)
        {
            Tell(report, connections, 1, await MeasureAsync(services, servers, connections, 1, stopping));
        }

        Tell(report, FloodPlan.UsualConnections, Depth, await MeasureAsync(services, servers, FloodPlan.UsualConnections, Depth, stopping));
    }

    // By turns, so that a neighbour on the machine disturbs all of them.
    private static async Task<Figures[]> MeasureAsync(
        ServiceProcess[] services, Servers servers, int connections, int depth, CancellationToken stopping)
    {
        var figures = services.Select(_ => new Figures()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (service, sum) in services.Zip(figures))
            {
                int[] pids = [service.Pid, servers.PostgreSql.Pid, servers.Redis.Pid];
                var before = CpuTime.Of(pids);
                var flood = await service.FloodAsync(Duration, connections, depth, stopping);
                sum.Add(flood, CpuTime.Of(pids) - before);
            }
        }

        return figures;
    }

    private void Tell(Report report, int connections, int depth, Figures[] figures)
    {
        var (ours, peer, constant) = (figures[0], figures[1], figures[2]);
        var load = depth == 1 ? $"{connections} connections" : $"{connections} connections, {depth} in one write";
        var isHeld = connections == Crowd || depth > 1;
        var isMet = ours.IsHealthy && ours.PerSecond >= LeastRatio * peer.PerSecond;
        report.Add(new(
            Name,
            $"requests/s, {load}",
            Text.Count(ours.PerSecond),
            Text.Count(peer.PerSecond),
            isHeld ? $"{LeastRatio:0} times, all 200" : "",
            isHeld ? isMet : null));
        report.Add(new(
            Name,
            "times the packages' (an endpoint that answers a constant)",
            $"{Text.Ratio(ours.PerSecond / peer.PerSecond)} ({Text.Ratio(constant.PerSecond / peer.PerSecond)})",
            "1.0"));
        if (connections == FloodPlan.UsualConnections)
        {
            // With more, the database ends processes while it is measured, and what they used is gone with them.
            report.Add(new(
                Name,
                "processor time of the service and both servers for an answer (a constant)",
                $"{Text.Microseconds(ours.Cpu)} ({Text.Microseconds(constant.Cpu)})",
                Text.Microseconds(peer.Cpu)));
        }

        report.Add(new(Name, "answers 503, though both servers were well", Text.Count(ours.Unhealthy), Text.Count(peer.Unhealthy)));
        report.Add(new(Name, "p50 / p99, best round", ours.Latencies, peer.Latencies));
    }
}

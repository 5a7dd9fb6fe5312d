// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Health.Scenarios.Processes;
using Acgs.Governance.Health.Scenarios.Serving;
using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>How many calls to the servers requests cause, as the servers count them.</summary>
internal sealed class NoCallsScenario : IScenario
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ProbeTime = TimeSpan.FromMilliseconds(50);

    public string Name => "calls";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var servers = await Servers.StartAsync();
        await ServerCalls.PrepareAsync(servers.PostgreSql);
        var (readings, flood) = await FloodOursAsync(servers, stopping);
        var (peerFlood, peerCalls) = await FloodPeerAsync(servers, stopping);
        Tell(report, "postgresql", "SELECT", calls => calls.Selects, readings, flood, Each(peerCalls.Selects, peerFlood));
        Tell(report, "redis", "PING", calls => calls.Pings, readings, flood, Each(peerCalls.Pings, peerFlood));
    }

    // First without requests, which says how many calls a probe makes, then with them.
    private static async Task<((ServerCalls Calls, CounterValues Counters)[] Readings, FloodResult Flood)> FloodOursAsync(
        Servers servers, CancellationToken stopping)
    {
        await using var ours = ServiceProcess.Start("ours", servers, Watch.Fast);
        await ours.UntilReadyAsync(stopping);
        var idle = await ReadAsync(ours, servers, stopping);
        await Task.Delay(Duration, stopping);
        var begun = await ReadAsync(ours, servers, stopping);
        var flood = await ours.FloodAsync(Duration, stopping);
        return ([idle, begun, await ReadAsync(ours, servers, stopping)], flood);
    }

    // Ours is gone by then, so that all calls are the packages'.
    private static async Task<(FloodResult Flood, ServerCalls Calls)> FloodPeerAsync(Servers servers, CancellationToken stopping)
    {
        await using var peer = ServiceProcess.Start("peer", servers, Watch.Fast);
        await peer.UntilReadyAsync(stopping);
        var before = await ServerCalls.ReadAsync(servers);
        var flood = await peer.FloodAsync(Duration, stopping);
        var after = await ServerCalls.ReadAsync(servers);
        return (flood, new(after.Selects - before.Selects, after.Pings - before.Pings));
    }

    // A probe that is under way has been counted by the server and not yet by the service: read when there is none.
    private static async Task<(ServerCalls Calls, CounterValues Counters)> ReadAsync(ServiceProcess service, Servers servers, CancellationToken stopping)
    {
        while (true)
        {
            var before = await service.ReadCountersAsync(stopping);
            var calls = await ServerCalls.ReadAsync(servers);
            await Task.Delay(ProbeTime, stopping);
            var after = await service.ReadCountersAsync(stopping);
            if (before.Probes.Values.Sum() == after.Probes.Values.Sum())
            {
                return (calls, after);
            }
        }
    }

    private void Tell(
        Report report,
        string check,
        string call,
        Func<ServerCalls, long> count,
        (ServerCalls Calls, CounterValues Counters)[] readings,
        FloodResult flood,
        string peer)
    {
        var calls = readings.Select(reading => count(reading.Calls)).ToArray();
        var probes = readings.Select(reading => reading.Counters.Probes[check]).ToArray();
        var each = (calls[1] - calls[0]) / (double)(probes[1] - probes[0]);
        var byRequests = calls[2] - calls[1] - (each * (probes[2] - probes[1]));
        report.Add(new(
            Name,
            $"{call} on {check}",
            $"{calls[2] - calls[1]} while {Text.Count(flood.Answers)} requests, {probes[2] - probes[1]} probes of {Text.Ratio(each)} without any",
            peer,
            "0 by requests",
            byRequests == 0));
    }

    private static string Each(long calls, FloodResult flood) =>
        $"{Text.Count(calls)} while {Text.Count(flood.Answers)} requests";
}

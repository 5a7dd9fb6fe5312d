// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Health.Scenarios.Processes;
using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Health.Scenarios.Cases;

/// <summary>
/// A server stands still (SIGSTOP): it takes connections and never answers. Warm, both services have used it before; cold, they
/// start while it stands still.
/// </summary>
internal sealed class FrozenScenario(string check, bool isWarm) : IScenario
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Healthy = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(8);

    public string Name => $"{check}-{(isWarm ? "warm" : "cold")}";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var servers = await Servers.StartAsync();
        var found = isWarm ? await RunWarmAsync(report, servers, stopping) : await RunColdAsync(servers, stopping);
        FrozenTable.Tell(report, Name, found, Watch.Fast, Patience);
    }

    private async Task<FrozenFindings> RunWarmAsync(Report report, Servers servers, CancellationToken stopping)
    {
        await using var ours = ServiceProcess.Start("ours", servers, Watch.Fast);
        await using var peer = ServiceProcess.Start("peer", servers, Watch.Fast);
        await using var defaults = ServiceProcess.Start("ours", servers, Watch.Default);
        await Task.WhenAll(ours.UntilReadyAsync(stopping), peer.UntilReadyAsync(stopping), defaults.UntilReadyAsync(stopping));

        var healthy = await FloodHealthyAsync(ours, stopping);
        var before = await ProcessFigures.ReadSettledAsync(ours.Pid, servers[check].Port, stopping);
        var peerBefore = await ProcessFigures.ReadSettledAsync(peer.Pid, servers[check].Port, stopping);
        servers[check].Freeze();
        var since = Stopwatch.GetTimestamp();
        var byDefault = defaults.UntilAsync(503, since, Patience, stopping);
        var found = await FreezeAsync(ours, since, peer, since, servers, stopping);
        FrozenTable.TellDefault(report, Name, await byDefault, Watch.Default, Patience);
        return await EndAsync(found with { Healthy = healthy, Before = before, PeerBefore = peerBefore }, ours, peer, servers, stopping);
    }

    private async Task<FrozenFindings> RunColdAsync(Servers servers, CancellationToken stopping)
    {
        servers[check].Freeze();
        await using var ours = ServiceProcess.Start("ours", servers, Watch.Fast);
        await using var peer = ServiceProcess.Start("peer", servers, Watch.Fast);
        var since = ours.UntilListeningAsync(stopping);
        var peerSince = peer.UntilListeningAsync(stopping);
        var found = await FreezeAsync(ours, await since, peer, await peerSince, servers, stopping);

        // A service that never saw a frozen server says what is usual.
        await using var control = ServiceProcess.Start("ours", servers, Watch.Fast);
        await control.UntilReadyAsync(stopping);
        var healthy = await FloodHealthyAsync(control, stopping);
        var usual = await ProcessFigures.ReadSettledAsync(control.Pid, servers[check].Port, stopping);
        return await EndAsync(found with { Healthy = healthy, Before = usual, PeerBefore = null }, ours, peer, servers, stopping);
    }

    private static async Task<FloodResult> FloodHealthyAsync(ServiceProcess service, CancellationToken stopping)
    {
        await service.FloodAsync(WarmUp, stopping);
        return await service.FloodAsync(Healthy, stopping);
    }

    private async Task<FrozenFindings> FreezeAsync(
        ServiceProcess ours, long since, ServiceProcess peer, long peerSince, Servers servers, CancellationToken stopping)
    {
        await using var sampler = new FigureSampler(ours.Pid, servers[check].Port);
        await using var peerSampler = new FigureSampler(peer.Pid, servers[check].Port);
        var peerUnready = peer.UntilAsync(503, peerSince, Patience, stopping);
        var unready = await ours.UntilAsync(503, since, Patience, stopping);

        if (!isWarm)
        {
            // Its code is compiled first, as that of the healthy one was.
            await ours.FloodAsync(WarmUp, stopping);
        }

        var flood = await ours.FloodAsync(Frozen, stopping);
        var peerFlood = await peer.FloodAsync(Frozen, stopping);
        var found = new FrozenFindings
        {
            Unready = unready,
            PeerUnready = await peerUnready,
            Flood = flood,
            PeerFlood = peerFlood,
            Most = sampler.Most,
            PeerMost = peerSampler.Most,
        };
        servers[check].Thaw();
        return await ReadyAgainAsync(found, ours, peer, stopping);
    }

    private static async Task<FrozenFindings> ReadyAgainAsync(FrozenFindings found, ServiceProcess ours, ServiceProcess peer, CancellationToken stopping)
    {
        var since = Stopwatch.GetTimestamp();
        var peerReady = peer.UntilAsync(200, since, Patience, stopping);
        return found with { Ready = await ours.UntilAsync(200, since, Patience, stopping), PeerReady = await peerReady };
    }

    // Threads of the pool that have nothing to do go after 20 s.
    private async Task<FrozenFindings> EndAsync(FrozenFindings found, ServiceProcess ours, ServiceProcess peer, Servers servers, CancellationToken stopping)
    {
        var clock = Stopwatch.StartNew();
        var after = ProcessFigures.Read(ours.Pid, servers[check].Port);
        while (!after.IsWithin(found.Before) && clock.Elapsed < Patience)
        {
            after = await ProcessFigures.ReadSettledAsync(ours.Pid, servers[check].Port, stopping);
        }

        return found with { After = after, PeerAfter = ProcessFigures.Read(peer.Pid, servers[check].Port) };
    }
}

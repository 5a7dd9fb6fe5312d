// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Measuring.Load;
using Acgs.Governance.Measuring.Processes;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;
using Acgs.Governance.Traffic.Scenarios.Fuzzing;
using Acgs.Governance.Traffic.Scenarios.Serving;

namespace Acgs.Governance.Traffic.Scenarios.Cases;

/// <summary>What a whole request allocates in Kestrel, with and without us: keep-alive connections, real sockets.</summary>
internal sealed class KestrelScenario(int requests) : IScenario
{
    // Timers and threads of the runtime allocate beside the requests, a few hundred bytes a second.
    private const double MostBytes = 0.5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Name => "kestrel";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var bare = await TrafficProcess.StartAsync("bare", stopping);
        await using var ours = await TrafficProcess.StartAsync("ours", stopping);
        await CompareAsync(report, "a request that states nothing", FloodPlan.Get(TrafficService.ApiPath), bare, ours, stopping);
        await CompareAsync(
            report,
            "a request that states the active hash",
            FloodPlan.Get(TrafficService.ApiPath, $"X-Constitutional-Hash: {FuzzValues.Active}"),
            bare,
            ours,
            stopping);
    }

    private async Task CompareAsync(
        Report report, string what, byte[] question, ChildService bare, ChildService ours, CancellationToken stopping)
    {
        var without = await MeasureAsync(bare, question, stopping);
        var with = await MeasureAsync(ours, question, stopping);
        report.Add(new(
            Name,
            $"bytes allocated for {what}, mean of {Text.Count(requests)}",
            Text.Bytes(with),
            $"bare: {Text.Bytes(without)}",
            $"bare + {Text.Bytes(MostBytes)}",
            with <= without + MostBytes));
    }

    private async Task<double> MeasureAsync(ChildService service, byte[] question, CancellationToken stopping)
    {
        await AskAsync(service, question, Math.Max(requests / 10, 1_000), stopping);
        var before = await service.ReadCountersAsync(collect: false, stopping);
        var flood = await AskAsync(service, question, requests, stopping);
        var after = await service.ReadCountersAsync(collect: false, stopping);
        return (after.AllocatedBytes - before.AllocatedBytes) / (double)flood.Answers;
    }

    private static async Task<FloodResult> AskAsync(ChildService service, byte[] question, int answers, CancellationToken stopping)
    {
        var flood = await Flood.RunAsync(service.Address, new(question, 1, Patience, answers), stopping);
        return flood.IsClean && flood.Answers >= answers
            ? flood
            : throw new InvalidOperationException($"{flood.Answers} answers, {flood.Unexpected} unexpected, {flood.Lost} connections lost.");
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger.Scenarios.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Ledger.Scenarios.Cases;

/// <summary>A million records of thirty days: listing a day, verifying, verifying what is new.</summary>
/// <param name="store">The kind of store.</param>
internal sealed class LargeLedgerScenario(string store) : IScenario
{
    private const int Rounds = 3;
    private const int Added = 33_000;
    private const long MostBytes = 100_000_000;

    private static readonly TimeSpan MostQuery = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan MostVerify = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MostVerifyAdded = TimeSpan.FromSeconds(0.5);

    public string Name => $"{store}-large";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var ledger = await TestedLedger.CreateAsync(store);
        await using var host = await ledger.StartAsync();
        await LargeLedger.FillAsync(host.Store, stopping);
        _ = await host.UntilSignedAsync(LargeLedger.Records, stopping);
        await QueryAsync(report, ledger, stopping);
        await VerifyAsync(report, ledger, host, stopping);
    }

    private async Task QueryAsync(Report report, ITestedLedger ledger, CancellationToken stopping)
    {
        var run = await FastestAsync(["governance", "violations", "--since=24h", "--format", "csv", "--limit", "1000000", "--ledger", ledger.Location], stopping);
        var lines = run.Output.AsSpan().Count('\n') - 1;
        report.Add(new(
            Name, $"governance violations --since=24h, {Text.Count(lines)} of {Text.Count(LargeLedger.Records)} records", Text.Seconds(run.Elapsed), "",
            $"under {Text.Seconds(MostQuery)}", run.Elapsed < MostQuery));
    }

    private async Task VerifyAsync(Report report, ITestedLedger ledger, LedgerHost host, CancellationToken stopping)
    {
        var state = Path.GetTempFileName();
        File.Delete(state);
        string[] arguments = ["ledger", "verify", "--ledger", ledger.Location];
        var all = await FastestAsync(arguments, stopping);
        _ = await CliRun.StartAsync([.. arguments, "--state", state], stopping);
        await LargeLedger.AddAsync(host.Store, Added, TimeSpan.FromHours(1), TimeSpan.Zero, stopping);
        _ = await host.UntilSignedAsync(LargeLedger.Records + Added, stopping);
        var added = await CliRun.StartAsync([.. arguments, "--state", state], stopping);
        File.Delete(state);
        report.Add(new(
            Name, $"ledger verify, {Text.Count(LargeLedger.Records)} records", Text.Seconds(all.Elapsed), "", $"under {Text.Seconds(MostVerify)}", all.Elapsed < MostVerify));
        report.Add(new(Name, "its memory", Text.Mebibytes(all.PeakBytes), "", $"under {Text.Mebibytes(MostBytes)}", all.PeakBytes < MostBytes));
        report.Add(new(
            Name, $"ledger verify --state, {Text.Count(Added)} new records", Text.Seconds(added.Elapsed), "", $"under {Text.Seconds(MostVerifyAdded)}",
            added.Elapsed < MostVerifyAdded));
    }

    private static async Task<CliRun> FastestAsync(IReadOnlyList<string> arguments, CancellationToken stopping)
    {
        var runs = new List<CliRun>();
        for (var round = 0; round < Rounds; round++)
        {
            runs.Add(await CliRun.StartAsync(arguments, stopping));
        }

        return runs.MinBy(run => run.Elapsed)!;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger.Scenarios.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Ledger.Scenarios.Cases;

/// <summary>A million records of thirty days: listing a day, verifying, verifying what is new, pruning.</summary>
/// <param name="store">The kind of store.</param>
internal sealed class LargeLedgerScenario(string store) : IScenario
{
    private const int Rounds = 3;
    private const int Added = 33_000;
    private const double LeastFreed = 0.9;
    private const long MostBytes = 100_000_000;

    private static readonly TimeSpan MostQuery = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan MostVerify = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MostVerifyAdded = TimeSpan.FromSeconds(0.5);

    public string Name => $"{store}-large";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var ledger = await CreateAsync();
        await using var host = await ledger.StartAsync();
        await LargeLedger.FillAsync(host.Store, stopping);
        _ = await host.UntilSignedAsync(LargeLedger.Records, stopping);
        await QueryAsync(report, ledger, stopping);
        await VerifyAsync(report, ledger, host, stopping);
        await PruneAsync(report, ledger, host, stopping);
    }

    private async Task<ITestedLedger> CreateAsync()
    {
        if (store == "sqlite")
        {
            return new SqliteLedger();
        }

        PostgreSqlServer.Require();
        return new PostgreSqlLedger(await PostgreSqlServer.StartAsync());
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
        await LargeLedger.AddAsync(host.Store, Added, TimeSpan.FromHours(1), stopping);
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

    // The share of the pruned rows in the bytes is their share in the rows: all have one length.
    private async Task PruneAsync(Report report, ITestedLedger ledger, LedgerHost host, CancellationToken stopping)
    {
        var before = await ledger.ReadBytesAsync(stopping);
        var pruned = await host.Ledger.PruneAsync(ledger.PruneBefore, stopping);
        var freed = before - await ledger.ReadBytesAsync(stopping);
        var share = freed / ((double)before * pruned / (LargeLedger.Records + Added));
        report.Add(new(
            Name, $"pruning {Text.Count(pruned)} records: bytes freed of theirs", $"{share:P0}, {Text.Mebibytes(freed)}", "", $"at least {LeastFreed:P0}", share >= LeastFreed));
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

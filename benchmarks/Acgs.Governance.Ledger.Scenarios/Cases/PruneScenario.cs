// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger.Scenarios.Load;
using Acgs.Governance.Measuring.Reporting;
using Acgs.Governance.Measuring.Scenarios;

namespace Acgs.Governance.Ledger.Scenarios.Cases;

/// <summary>Records of ninety days, of which the older ones are pruned.</summary>
/// <param name="store">The kind of store.</param>
internal sealed class PruneScenario(string store) : IScenario
{
    private const int Parts = 50;
    private const int PartRecords = 4_000;
    private const int Records = Parts * PartRecords;
    private const double LeastFreed = 0.9;

    private static readonly TimeSpan PartLength = TimeSpan.FromDays(90) / Parts;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public string Name => $"{store}-prune";

    public async Task RunAsync(Report report, CancellationToken stopping)
    {
        await using var ledger = await TestedLedger.CreateAsync(store);
        await using var host = await ledger.StartAsync();
        await FillAsync(host.Store, stopping);
        var before = await ledger.ReadBytesAsync(stopping);
        var pruned = await host.Ledger.PruneAsync(ledger.PruneBefore, stopping);
        var freed = before - await ledger.ReadBytesAsync(stopping);
        // The share of the pruned rows in the bytes is their share in the rows: all have one length.
        var share = freed / ((double)before * pruned / Records);
        report.Add(new(
            Name, $"pruning {Text.Count(pruned)} of {Text.Count(Records)} records: bytes freed of theirs", $"{share:P0}, {Text.Mebibytes(freed)}", "",
            $"at least {LeastFreed:P0}", share >= LeastFreed));
    }

    private static async Task FillAsync(ILedgerStore store, CancellationToken stopping)
    {
        for (var part = 1; part <= Parts; part++)
        {
            // As little at a time as a service records between two integrations.
            await LargeLedger.AddAsync(store, PartRecords, PartLength, (Parts - part) * PartLength, stopping);
            while (await store.ReadSizeAsync(stopping) < part * PartRecords)
            {
                await Task.Delay(Pause, stopping);
            }
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Cli.Audit;

/// <summary>What the ledger says of a day, and whether it can be trusted.</summary>
internal sealed record LedgerAudit
{
    /// <summary>Where it is.</summary>
    public required string Location { get; init; }

    public required LedgerVerification Verification { get; init; }

    /// <summary>How many writers have rows.</summary>
    public required int Writers { get; init; }

    public required IReadOnlyList<WriterGap> Gaps { get; init; }

    /// <summary>The violations of the day by rule and service, the most first.</summary>
    public required IReadOnlyList<ViolationCount> Counts { get; init; }

    public long Records => Counts.Sum(count => count.Records);

    public long Violations => Counts.Sum(count => count.Violations);

    /// <summary>Verifies the ledger and counts.</summary>
    public static async Task<LedgerAudit> RunAsync(
        ILedgerStore store, VerificationInput input, AuditDay day, IProgress<long>? progress, CancellationToken stop)
    {
        var verification = await VerificationRun.RunAsync(store, input, progress, stop);
        var writers = await store.ReadWritersAsync(stop).Where(writer => writer.Rows > 0).ToListAsync(stop);
        return new()
        {
            Location = store.Location,
            Verification = verification,
            Writers = writers.Count,
            Gaps = [.. writers.Select(GapOf).Where(gap => gap.Missing > 0)],
            Counts = await CountAsync(store, day, stop),
        };
    }

    private static WriterGap GapOf(WriterState writer) => new(writer.Writer, writer.LastSeq - writer.FirstSeq + 1 - writer.Rows);

    private static async Task<IReadOnlyList<ViolationCount>> CountAsync(ILedgerStore store, AuditDay day, CancellationToken stop)
    {
        var counts = new Dictionary<(string Rule, string Service), (long Records, long Violations)>();
        var rows = store.QueryAsync(new() { Since = day.Since, Until = day.Until }, stop).Where(row => !OperatorRules.Contain(row.Rule));
        await foreach (var row in rows)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (row.Rule, row.Service), out _);
            count = (count.Records + 1, count.Violations + row.Count);
        }

        return
        [
            .. counts.Select(pair => new ViolationCount(pair.Key.Rule, pair.Key.Service, pair.Value.Records, pair.Value.Violations))
                .OrderByDescending(count => count.Violations)
                .ThenBy(count => count.Rule, StringComparer.Ordinal)
                .ThenBy(count => count.Service, StringComparer.Ordinal),
        ];
    }
}

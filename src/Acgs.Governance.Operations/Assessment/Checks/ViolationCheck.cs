// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Which violations services recorded.</summary>
/// <param name="since">The time since which they count.</param>
internal sealed class ViolationCheck(DateTimeOffset since)
{
    public async Task<CheckResult> RunAsync(ILedgerStore store, CancellationToken stop)
    {
        var counts = new SortedDictionary<(string Service, string Rule), long>();
        await foreach (var row in store.QueryAsync(new() { Since = since }, stop).Where(row => !OperatorRules.Contain(row.Rule)))
        {
            counts[(row.Service, row.Rule)] = counts.GetValueOrDefault((row.Service, row.Rule)) + row.Count;
        }

        return new(
            [.. counts.GroupBy(count => (count.Key.Service, Part: ViolationPart.Of(count.Key.Rule))).Select(group => ViolationPart.Observe(
                group.Key.Service, group.Key.Part, $"{string.Join(", ", group.Select(Describe))} since {ViolationFields.Format(since)}"))],
            [new(store.Location, "violations", $"{FigureText.Of(counts.Values.Sum())} since {ViolationFields.Format(since)}")]);
    }

    private static string Describe(KeyValuePair<(string Service, string Rule), long> count) => $"{FigureText.Of(count.Value)} of {count.Key.Rule}";
}

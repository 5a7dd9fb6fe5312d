// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>Rows are found by their columns and their identifier.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class QueryConformance<TStore> : StoreConformance<TStore>
    where TStore : ITestedStore, new()
{
    // More than a store reads at once.
    private const int Rows = 2_500;

    [Theory]
    [MemberData(nameof(ConformanceCases.Queries), MemberType = typeof(ConformanceCases), DisableDiscoveryEnumeration = true)]
    public async Task Query_Of_GivesTheRowsTheNewestFirst(string name, ViolationQuery query)
    {
        Assert.NotNull(query);
        var rows = new List<StoredRecord>(await Log.AddAsync("one", Rows / 2));
        rows.AddRange(await Log.AppendAsync("two", Rows / 2));

        var found = await Other.QueryAsync(query, Cancellation).ToListAsync(Cancellation);

        Assert.NotEmpty(name);
        Same(rows.AsEnumerable().Reverse().Where(row => Matches(row.ToRecord(), query)).Take(query.Limit ?? int.MaxValue), found);
    }

    [Fact]
    public async Task Query_WritersWithTheSameTimes_GivesEveryRowOnce()
    {
        var at = TestedLog.Start;
        _ = await Log.AppendAsync("one", 1_500, record => record with { Id = Guid.CreateVersion7(at) });
        _ = await Log.AppendAsync("two", 1_500, record => record with { Id = Guid.CreateVersion7(at) });

        var found = await Store.QueryAsync(new() { Since = at, Until = at.AddMilliseconds(1) }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(3_000, found.Count);
        Assert.Equal(3_000, found.Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task Query_WhileRowsAreAdded_DoesNotFail()
    {
        _ = await Log.AppendAsync("one", Rows);
        var found = 0;
        await foreach (var row in Store.QueryAsync(new(), Cancellation))
        {
            found++;
            if (found % 500 == 0)
            {
                _ = await Log.AppendAsync("two", 10);
            }
        }

        Assert.InRange(found, Rows, Rows + 50);
    }

    [Fact]
    public async Task Find_Rows_GivesTheirPlace()
    {
        var rows = await Log.AddAsync("one", 300);
        var waiting = await Log.AppendAsync("one", 2);

        foreach (var place in new[] { 0, 1, 255, 299 })
        {
            var found = await Other.FindAsync(rows[place].Id, Cancellation);
            Assert.Equal(place, found!.Index);
            Same([rows[place]], [found.Record!]);
        }

        var last = await Other.FindAsync(waiting[^1].Id, Cancellation);
        Assert.Null(last!.Index);
        Same([waiting[^1]], [last.Record!]);
        Assert.Null(await Other.FindAsync(Guid.CreateVersion7(), Cancellation));
    }

    private static bool Matches(ViolationRecord record, ViolationQuery query) =>
        !(record.OccurredAt < query.Since) && !(record.OccurredAt >= query.Until) && (query.Rule ?? record.Rule) == record.Rule
        && (query.Service ?? record.Service) == record.Service && record.Severity >= (query.Severity ?? ViolationSeverity.Low);
}

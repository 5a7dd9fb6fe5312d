// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>Rows that are added.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class AppendConformance<TStore> : StoreConformance<TStore>
    where TStore : ITestedStore, new()
{
    [Fact]
    public async Task Append_Rows_AreReadAsTheyWere()
    {
        var rows = await Log.AppendAsync("writer", 5);

        Same(rows.Reverse(), await Other.QueryAsync(new(), Cancellation).ToListAsync(Cancellation));
    }

    // The times of UUIDs end some 900 years behind those of .NET.
    [Theory]
    [InlineData("00000000-0000-7000-8000-000000000000")]
    [InlineData("e677d21f-dbff-7000-8000-000000000000")]
    [InlineData("ffffffff-ffff-7fff-bfff-ffffffffffff")]
    public async Task Append_AtTheEndsOfTime_IsKept(string id)
    {
        var rows = await Log.AddAsync("writer", 1, record => record with { Id = Guid.Parse(id) });

        Same(rows, await Other.QueryAsync(new(), Cancellation).ToListAsync(Cancellation));
        Same(rows, [(await Other.FindAsync(Guid.Parse(id), Cancellation))!.Record!]);
        Assert.True((await Log.VerifyAsync(await Log.SignAsync())).IsIntact);
    }

    [Fact]
    public async Task Append_NoRows_DoesNothing()
    {
        await Store.AppendAsync([], Cancellation);

        Assert.Empty(await Store.ReadWritersAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Append_Again_DoublesNothing()
    {
        var rows = await Log.AppendAsync("writer", 5);

        await Store.AppendAsync(rows, Cancellation);
        await Other.AppendAsync(rows, Cancellation);
        await Log.IntegrateAsync();
        await Other.AppendAsync(rows, Cancellation);
        await Log.IntegrateAsync();

        Assert.Equal(5, await Store.ReadSizeAsync(Cancellation));
        Same(rows, (await Log.ReadAsync()).Select(place => place.Record!));
    }

    [Fact]
    public async Task Append_RowsOfWhichSomeAreThere_AddsTheOthers()
    {
        var rows = Log.Make("writer", 9);

        await Store.AppendAsync([.. rows.Take(4)], Cancellation);
        await Store.AppendAsync([.. rows.Skip(2)], Cancellation);

        Same(rows.Reverse(), await Other.QueryAsync(new(), Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Append_ByManyAtOnce_KeepsAll()
    {
        var batches = Enumerable.Range(0, 24).Select(place => (Store: place % 2 == 0 ? Store : Other, Rows: Log.Make($"writer-{place}", 40))).ToList();

        await Task.WhenAll(batches.Select(batch => batch.Store.AppendAsync(batch.Rows, Cancellation)));
        await Log.IntegrateAsync();

        Assert.Equal(24 * 40, await Other.ReadSizeAsync(Cancellation));
        Assert.True((await Log.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Append_TextOfAnyScript_IsKept()
    {
        const string Text = "Zoë 憲法 ⚖️ 'quoted' \"twice\" \\ % _ \u0001";
        var rows = await Log.AddAsync(
            "writer '\"%", 2, record => record with { Service = Text, Rule = Text, Route = new('é', 900), Count = long.MaxValue >> 11 });

        Same(rows, (await Log.ReadAsync()).Select(place => place.Record!));
        Assert.Equal(2, await Store.QueryAsync(new() { Service = Text, Rule = Text }, Cancellation).CountAsync(Cancellation));
        Assert.True((await Log.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Writers_OfRows_HaveTheirNumbers()
    {
        _ = await Log.AddAsync("early", 3);
        _ = await Log.AppendAsync("early", 2);
        _ = await Log.AppendAsync("late", 4);

        Assert.Equal(
            [new WriterState("early", 1, 5, 5, 3), new WriterState("late", 1, 4, 4, 0)],
            await Other.ReadWritersAsync(Cancellation).OrderBy(writer => writer.Writer, StringComparer.Ordinal).ToListAsync(Cancellation));
    }
}

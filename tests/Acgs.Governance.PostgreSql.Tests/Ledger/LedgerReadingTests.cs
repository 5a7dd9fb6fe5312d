// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>Rows are read as a stream of bytes, whose buffer they do not fit into evenly.</summary>
public sealed class LedgerReadingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_RowsOfAllSizes_GivesTheirBytes()
    {
        await using var scene = await LedgerScene.StartAsync();
        var rows = await scene.Log.AddAsync(
            "writer", 600, record => record with { Route = new('é', (int)(record.Seq * record.Seq / 2)), Service = $"service {record.Seq}" });

        var read = await scene.Log.ReadAsync();

        Assert.Equal(rows.Select(Text), read.Select(place => Text(place.Record!)));
        Assert.Equal(rows.Select(row => row.Service), read.Select(place => place.Record!.Service));
        Assert.Empty((await scene.Log.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Read_OfManyWriters_IsInTheOrderOfTheLog()
    {
        await using var scene = await LedgerScene.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var writer = 0; writer < 150; writer++)
            {
                _ = await scene.Log.AppendAsync($"it's \\ {writer}", 11);
            }

            await scene.Log.IntegrateAsync();
        }

        var read = await scene.Log.ReadAsync();

        Assert.Equal(3 * 150 * 11, read.Count(place => place.Record is not null));
        Assert.All(
            read.GroupBy(place => place.Record!.Writer),
            rows => Assert.Equal(Enumerable.Range(1, 33).Select(seq => (long)seq), rows.Select(row => row.Record!.Seq)));
        Assert.Empty((await scene.Log.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Read_ThatIsLeftEarly_LeavesNothingRunning()
    {
        await using var scene = await LedgerScene.StartAsync();
        for (var batch = 0; batch < 4; batch++)
        {
            _ = await scene.Log.AppendAsync("writer", 5_000);
        }

        await scene.Log.IntegrateAsync();
        await foreach (var place in scene.Store.ReadAsync(0, 20_000, Cancellation))
        {
            if (place.Index == 5)
            {
                break;
            }
        }

        Assert.Equal(20_000, await scene.Store.ReadAsync(0, 20_000, Cancellation).CountAsync(place => place.Record is not null, Cancellation));
    }

    private static string Text(StoredRecord row) => Convert.ToBase64String(row.CanonicalJson.Span);
}

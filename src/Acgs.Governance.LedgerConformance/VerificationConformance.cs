// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>What somebody changes behind the back of the store is found, and the first record named.</summary>
/// <typeparam name="TStore">The store that proves itself.</typeparam>
public abstract class VerificationConformance<TStore> : StoreConformance<TStore>
    where TStore : ITestedStore, new()
{
    private const int Length = 300;
    private const int Size = 2 * Length;

    [Theory]
    [MemberData(nameof(ConformanceCases.Places), MemberType = typeof(ConformanceCases))]
    public async Task Bytes_Edited_AreFound(int place)
    {
        var (rows, checkpoint) = await FillAsync();
        var record = rows[place].ToRecord();
        await Tested.ReplaceAsync(StoredRecord.Of(record with { Outcome = "allowed" }));

        AssertNames(await Log.VerifyAsync(checkpoint), place, LedgerFindingKind.RecordChanged);
    }

    [Theory]
    [MemberData(nameof(ConformanceCases.Places), MemberType = typeof(ConformanceCases))]
    public async Task Bytes_ThatAreNoRecord_AreFound(int place)
    {
        var (rows, checkpoint) = await FillAsync();
        await Tested.ReplaceAsync(rows[place] with { CanonicalJson = "{}"u8.ToArray() });

        AssertNames(await Log.VerifyAsync(checkpoint), place, LedgerFindingKind.RecordChanged);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Column_Edited_IsFound(int column)
    {
        var (rows, checkpoint) = await FillAsync();
        var row = rows[411];
        await Tested.ReplaceAsync(column switch
        {
            0 => row with { Id = Guid.CreateVersion7() },
            1 => row with { Service = "another" },
            2 => row with { Rule = "another" },
            3 => row with { Severity = (ViolationSeverity)(((int)row.Severity + 1) % 4) },
            _ => row with { Count = row.Count + 1 },
        });

        var verified = await Log.VerifyAsync(checkpoint);

        AssertNames(verified, 411, LedgerFindingKind.ColumnChanged);
        Assert.Single(verified.Findings);
    }

    [Theory]
    [MemberData(nameof(ConformanceCases.Places), MemberType = typeof(ConformanceCases))]
    public async Task Row_Deleted_IsFound(int place)
    {
        var (rows, checkpoint) = await FillAsync();
        await Tested.DeleteAsync(rows[place].Writer, rows[place].Seq);

        AssertNames(await Log.VerifyAsync(checkpoint), place, LedgerFindingKind.RecordMissing);
    }

    [Fact]
    public async Task Rows_Exchanged_AreFound()
    {
        var (rows, checkpoint) = await FillAsync();
        var (one, other) = (rows[30], rows[70]);
        await Tested.ReplaceAsync(StoredRecord.Of(other.ToRecord() with { Seq = one.Seq }));
        await Tested.ReplaceAsync(StoredRecord.Of(one.ToRecord() with { Seq = other.Seq }));

        AssertNames(await Log.VerifyAsync(checkpoint), 30, LedgerFindingKind.RecordChanged);
    }

    [Fact]
    public async Task Writer_Removed_IsFound()
    {
        var (rows, checkpoint) = await FillAsync();
        foreach (var row in rows.Where(row => row.Writer == "two"))
        {
            await Tested.DeleteAsync(row.Writer, row.Seq);
        }

        var verified = await Log.VerifyAsync(checkpoint);

        AssertNames(verified, Length, LedgerFindingKind.RecordMissing);
        Assert.Contains(verified.Findings, finding => finding.Kind == LedgerFindingKind.RecordMissing && finding.Index == Length);
    }

    [Fact]
    public async Task Row_ThatWaits_Removed_IsFound()
    {
        var (_, checkpoint) = await FillAsync();
        var waiting = await Log.AppendAsync("two", 5);
        await Tested.DeleteAsync("two", waiting[2].Seq);

        Assert.Contains((await Log.VerifyAsync(checkpoint)).Findings, finding => finding.Kind == LedgerFindingKind.WriterChanged);
    }

    [Fact]
    public async Task Tail_Cut_IsFound()
    {
        var (_, checkpoint) = await FillAsync();
        await Tested.CutAsync(Length);

        AssertNames(await Log.VerifyAsync(checkpoint), Length, LedgerFindingKind.LogCut);
        Assert.Empty((await Log.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task History_Forked_IsFound()
    {
        var (_, checkpoint) = await FillAsync();
        await Tested.CutAsync(Length);
        using var fork = new TestedLog(Other);
        _ = await fork.AddAsync("three", Length + 50);

        AssertNames(await Log.VerifyAsync(checkpoint), Length, LedgerFindingKind.CheckpointMismatch);
    }

    [Fact]
    public async Task Tile_Changed_IsFound()
    {
        var (_, checkpoint) = await FillAsync();
        var tile = await Store.ReadTileAsync(0, 1, Cancellation);
        var hashes = tile!.Hashes.ToArray();
        hashes[44 * 32] ^= 1;
        await Tested.ReplaceTileAsync(tile with { Hashes = hashes });

        AssertNames(await Log.VerifyAsync(checkpoint), 256 + 44, LedgerFindingKind.RecordChanged);
    }

    [Fact]
    public async Task Verify_FromAnEarlierOne_ReadsOnlyWhatIsNew()
    {
        var (_, checkpoint) = await FillAsync();
        var added = await Log.AddAsync("two", 400);

        var verified = await VerifyFromAsync(checkpoint);

        Assert.Empty(verified.Findings);
        Assert.Equal((Size, Size + 400), (verified.Start, verified.Size));
        Assert.Equal((await Log.VerifyAsync()).RootHash, verified.RootHash);

        await Tested.ReplaceAsync(StoredRecord.Of(added[7].ToRecord() with { Outcome = "allowed" }));
        AssertNames(await VerifyFromAsync(checkpoint), Size + 7, LedgerFindingKind.RecordChanged);
    }

    private Task<LedgerVerification> VerifyFromAsync(SignedCheckpoint checkpoint) =>
        new LedgerVerifier(Store).VerifyAsync(new() { Verified = checkpoint.Note }, Cancellation);

    private async Task<(List<StoredRecord> Rows, SignedCheckpoint Checkpoint)> FillAsync()
    {
        var rows = new List<StoredRecord>(await Log.AddAsync("one", Length));
        _ = await Log.SignAsync();
        rows.AddRange(await Log.AddAsync("two", Length));
        var checkpoint = await Log.SignAsync();
        Assert.True((await Log.VerifyAsync(checkpoint)).IsIntact);
        return (rows, checkpoint);
    }

    // Behind the last full tile nothing tells records apart but the checkpoint, which says behind which record it is.
    private static void AssertNames(LedgerVerification verified, int place, LedgerFindingKind kind)
    {
        Assert.False(verified.IsIntact);
        var first = verified.Findings[0];
        if (place >= Size - (Size % 256) && kind == LedgerFindingKind.RecordChanged && first.Kind == LedgerFindingKind.CheckpointMismatch)
        {
            Assert.InRange(place, first.Index!.Value, Size - 1);
            return;
        }

        Assert.Equal((kind, (long?)place), (first.Kind, first.Index));
    }
}

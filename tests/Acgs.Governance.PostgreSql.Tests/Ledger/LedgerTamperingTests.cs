// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.PostgreSql.Tests.Ledger;

/// <summary>What somebody changes with <c>psql</c> is found, and the first record named.</summary>
public sealed class LedgerTamperingTests
{
    // one: 0 to 299, two: 300 to 599, one: 600 to 699. Behind 511 there is no full tile.
    private const int Rows = 300;
    private const int Size = 700;
    private const int Place = 41;
    private const string OfRow = "WHERE writer = 'one' AND seq = 42";
    private const string Columns = "id, service, rule, severity, count, canonical";
    private const string Allowed = "convert_to(replace(convert_from(canonical, 'UTF8'), 'refused', 'allowed'), 'UTF8')";

    /// <summary>Statements, what is found, and where.</summary>
    public static TheoryData<string, LedgerFindingKind, int> Changes => new()
    {
        { $"UPDATE record SET canonical = {Allowed} {OfRow}", LedgerFindingKind.RecordChanged, Place },
        { $"UPDATE record SET rule = 'harmless' {OfRow}", LedgerFindingKind.ColumnChanged, Place },
        { $"UPDATE record SET service = 'another' {OfRow}", LedgerFindingKind.ColumnChanged, Place },
        { $"UPDATE record SET severity = 9 {OfRow}", LedgerFindingKind.ColumnChanged, Place },
        { $"UPDATE record SET count = 0 {OfRow}", LedgerFindingKind.ColumnChanged, Place },
        { $"UPDATE record SET id = gen_random_uuid() {OfRow}", LedgerFindingKind.ColumnChanged, Place },
        { $"UPDATE record SET occurred_at = occurred_at + interval '200 days' {OfRow}", LedgerFindingKind.ColumnChanged, Place },
        { $"UPDATE record SET occurred_at = occurred_at + interval '1 microsecond' {OfRow}", LedgerFindingKind.ColumnChanged, Place },
        { $"UPDATE record SET occurred_at = 'infinity' {OfRow}", LedgerFindingKind.ColumnChanged, Place },
        { $"DELETE FROM record {OfRow}", LedgerFindingKind.RecordMissing, Place },
        { "DELETE FROM record WHERE writer = 'one' AND seq = 350", LedgerFindingKind.RecordMissing, 649 },
        { "UPDATE record SET seq = 85 - seq WHERE writer = 'one' AND seq IN (42, 43)", LedgerFindingKind.RecordChanged, Place },
        { $"INSERT INTO record SELECT writer, seq, occurred_at + interval '1 second', {Columns} FROM record {OfRow}", LedgerFindingKind.RecordChanged, Place },
        {
            $"INSERT INTO record SELECT 'three', seq, occurred_at, {Columns} FROM record WHERE writer = 'two';"
            + "UPDATE run SET writer = 'three' WHERE first_index = 300",
            LedgerFindingKind.ColumnChanged, 300
        },
        { "UPDATE run SET length = length + 1 WHERE first_index = 0", LedgerFindingKind.RecordChanged, 300 },
        { "UPDATE run SET length = length - 1 WHERE first_index = 0", LedgerFindingKind.RecordMissing, 299 },
        {
            "DELETE FROM record WHERE writer = 'two'; DELETE FROM run WHERE writer = 'two'; DELETE FROM writer WHERE writer = 'two'",
            LedgerFindingKind.RecordMissing, 300
        },
        {
            "DELETE FROM record WHERE writer = 'one' AND seq > 300; DELETE FROM run WHERE first_index = 600; DELETE FROM checkpoint",
            LedgerFindingKind.LogCut, 600
        },
        { "DELETE FROM tile WHERE index = 1", LedgerFindingKind.TreeChanged, 256 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_ByHand_IsFound(string sql, LedgerFindingKind kind, int index)
    {
        await using var scene = await LedgerScene.StartAsync();
        var checkpoint = await FillAsync(scene);

        await (await LedgerServer.GetAsync()).RunSqlAsync($"SET search_path TO {scene.Tested.Tables.Schema}; {sql}");

        var first = (await scene.Log.VerifyAsync(checkpoint)).Findings[0];
        Assert.Equal((kind, (long?)index), (first.Kind, first.Index));
    }

    [Fact]
    public async Task History_WrittenAnew_IsFound()
    {
        await using var scene = await LedgerScene.StartAsync();
        var checkpoint = await FillAsync(scene);
        await scene.Tested.CutAsync(2 * Rows);
        _ = await scene.Log.AddAsync("fork", 200);

        var first = (await scene.Log.VerifyAsync(checkpoint)).Findings[0];
        Assert.Equal(LedgerFindingKind.CheckpointMismatch, first.Kind);
        Assert.InRange(first.Index!.Value, 0, 2 * Rows);
    }

    private static async Task<SignedCheckpoint> FillAsync(LedgerScene scene)
    {
        _ = await scene.Log.AddAsync("one", Rows);
        _ = await scene.Log.AddAsync("two", Rows);
        _ = await scene.Log.AddAsync("one", Size - (2 * Rows));
        var checkpoint = await scene.Log.SignAsync();
        Assert.Empty((await scene.Log.VerifyAsync(checkpoint)).Findings);
        return checkpoint;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>The small tables beside the rows: tiles, checkpoints, what was pruned.</summary>
internal static class LogTable
{
    private const int HashLength = 32;
    private const string WidestTile = "SELECT hashes FROM tile WHERE level = ?1 AND place = ?2 ORDER BY width DESC LIMIT 1";
    private const string LastCheckpoint = "SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1";

    public static void AddTile(LedgerConnection connection, TileHashes tile) => connection.Execute(
        "INSERT INTO tile (level, place, width, hashes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        (long)tile.Level, tile.Index, (long)(tile.Hashes.Length / HashLength), RecordColumns.ToArray(tile.Hashes));

    public static TileHashes? ReadTile(LedgerConnection connection, int level, long index) =>
        connection.Command(WidestTile, (long)level, index).ExecuteScalar() is byte[] hashes ? new(level, index, hashes) : null;

    public static int AddCheckpoint(LedgerConnection connection, SignedCheckpoint checkpoint) =>
        connection.Execute("INSERT INTO checkpoint (size, note) VALUES (?1, ?2) ON CONFLICT DO NOTHING", checkpoint.Size, checkpoint.Note);

    /// <summary>Reads checkpoints larger than a size, the smallest first.</summary>
    public static List<SignedCheckpoint> ReadCheckpoints(LedgerConnection connection, long above, int most) => connection.List(
        reader => new SignedCheckpoint(reader.GetInt64(0), reader.GetString(1)),
        "SELECT size, note FROM checkpoint WHERE size > ?1 ORDER BY size LIMIT ?2", above, (long)most);

    public static SignedCheckpoint? ReadLastCheckpoint(LedgerConnection connection) => connection.List(
        reader => new SignedCheckpoint(reader.GetInt64(0), reader.GetString(1)), LastCheckpoint).FirstOrDefault();

    public static PruneMark? ReadPruneMark(LedgerConnection connection) => connection.List(
        reader => new PruneMark(reader.GetInt64(0), Time(reader.GetInt64(1)), Time(reader.GetInt64(2))),
        "SELECT below, before, at FROM pruned ORDER BY below DESC LIMIT 1").FirstOrDefault();

    public static int AddPruneMark(LedgerConnection connection, PruneMark mark) => connection.Execute(
        "INSERT INTO pruned (below, before, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        mark.Limit, mark.Before.ToUnixTimeMilliseconds(), mark.At.ToUnixTimeMilliseconds());

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.LedgerConformance;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Data.Sqlite;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

/// <summary>A ledger in a folder of its own, which goes with it.</summary>
public sealed class TestedSqliteStore : ITestedStore
{
    private const string OfRow = "WHERE key = ((SELECT number FROM writer WHERE name = $writer) << 40) + $seq";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-sqlite-");

    internal string Path => System.IO.Path.Combine(_folder.FullName, "ledger.db");

    internal string Folder => _folder.FullName;

    public Task StartAsync() => Task.CompletedTask;

    public ILedgerStore Open() => new SqliteLedgerStore(Path);

    public Task ReplaceAsync(StoredRecord row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return RunAsync(
            $"UPDATE record SET id = $id, service = $service, rule = $rule, severity = $severity, count = $count, json = $json {OfRow}",
            ("$id", row.Id.ToByteArray(bigEndian: true)), ("$service", row.Service), ("$rule", row.Rule), ("$severity", (long)row.Severity),
            ("$count", row.Count), ("$json", row.CanonicalJson.ToArray()), ("$writer", row.Writer), ("$seq", row.Seq));
    }

    public Task DeleteAsync(string writer, long seq) => RunAsync($"DELETE FROM record {OfRow}", ("$writer", writer), ("$seq", seq));

    public Task CutAsync(long size) => RunAsync(
        """
        DELETE FROM record WHERE EXISTS (
            SELECT 1 FROM run WHERE first_index >= $size AND run.writer = record.writer AND record.seq >= first_seq AND record.seq < first_seq + length);
        DELETE FROM run WHERE first_index >= $size;
        DELETE FROM checkpoint WHERE size > $size;
        DELETE FROM tile WHERE (place + 1) << (8 * (level + 1)) > $size;
        """,
        ("$size", size));

    public Task ReplaceTileAsync(TileHashes tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        return RunAsync(
            "UPDATE tile SET hashes = $hashes WHERE level = $level AND place = $place",
            ("$hashes", tile.Hashes.ToArray()), ("$level", tile.Level), ("$place", tile.Index));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync(string sql, params (string Name, object Value)[] values)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}

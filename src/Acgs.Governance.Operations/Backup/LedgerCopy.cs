// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Acgs.Governance.Operations.Backup;

/// <summary>What of a ledger goes into a backup.</summary>
internal static class LedgerCopy
{
    /// <summary>Copies a file of SQLite as it is at one instant, while services write it.</summary>
    /// <exception cref="LedgerException">It is no ledger.</exception>
    public static async Task<BackedUpLedger> OfFileAsync(string path, string copy, CancellationToken stop)
    {
        await DurableFile.Create(copy).DisposeAsync();
        using (var source = new LedgerFile(path).OpenToRead())
        using (var target = Open(copy))
        {
            source.CopyTo(target);
            // Without a log beside it the copy is one file, and stays the same when it is read.
            using var command = target.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            command.ExecuteNonQuery();
        }

        await using var store = new SqliteLedgerStore(copy);
        var size = await store.ReadSizeAsync(stop);
        return new(
            LedgerPlace.File, Schema: null, await store.ReadOriginAsync(stop), size, await LedgerRoot.ComputeAsync(store, size, stop),
            (await store.ReadLastCheckpointAsync(stop))?.Note);
    }

    /// <summary>
    /// Describes a ledger as a transaction sees it that the dump sees too. The records themselves are read by other connections: records that have
    /// a place in the log do not change.
    /// </summary>
    public static async Task<BackedUpLedger> OfSnapshotAsync(NpgsqlConnection snapshot, LedgerSource ledger, CancellationToken stop)
    {
        var tables = new LedgerTables(ledger.Schema);
        await using var store = PostgreSqlLedgerStore.Open(ledger.Server!.LedgerConnectionString(ledger.Server.Database), ledger.Schema);
        var origin = await store.ReadOriginAsync(stop);
        var sizes = await snapshot.ReadAsync(
            $"SELECT first_index + length FROM {tables.Run} ORDER BY first_index DESC LIMIT 1", row => row.GetInt64(0), stop);
        var notes = await snapshot.ReadAsync($"SELECT note FROM {tables.Checkpoint} ORDER BY size DESC LIMIT 1", row => row.GetString(0), stop);
        var size = sizes.FirstOrDefault();
        return new(LedgerPlace.Dump, ledger.Schema, origin, size, await LedgerRoot.ComputeAsync(store, size, stop), notes.FirstOrDefault());
    }

    private static SqliteConnection Open(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        return connection;
    }
}

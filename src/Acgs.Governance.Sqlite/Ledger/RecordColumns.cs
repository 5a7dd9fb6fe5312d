// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;
using System.Text;
using Acgs.Governance.Ledger;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>The columns of a row.</summary>
internal static class RecordColumns
{
    /// <summary>The columns that <see cref="Read"/> takes, in its order.</summary>
    public const string List = "record.key, record.id, record.service, record.rule, record.severity, record.count, record.json";

    /// <summary>The number of columns.</summary>
    public const int Count = 7;

    private const string Insert =
        "INSERT INTO record (key, id, service, rule, severity, count, json) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (key) DO NOTHING";

    // Past the reader of the provider, whose checks cost as much as SQLite itself: verification reads a million rows in a second or two.
    public static StoredRecord Read(SqliteDataReader reader, WriterNames names)
    {
        var row = reader.Handle!;
        var key = raw.sqlite3_column_int64(row, 0);
        return new(
            names[RowKey.Writer(key)], RowKey.Seq(key), ToId(raw.sqlite3_column_blob(row, 1)), Text(row, 2), Text(row, 3),
            (ViolationSeverity)raw.sqlite3_column_int64(row, 4), raw.sqlite3_column_int64(row, 5), raw.sqlite3_column_blob(row, 6).ToArray());
    }

    public static void Write(LedgerConnection connection, long writer, StoredRecord row) => connection.Execute(
        Insert, RowKey.Of(writer, row.Seq), ToBytes(row.Id), row.Service, row.Rule, (long)row.Severity, row.Count, ToArray(row.CanonicalJson));

    public static byte[] ToBytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static byte[] ToArray(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is { } whole && whole.Length == array.Count ? whole : bytes.ToArray();

    public static byte[] Bytes(SqliteDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);

    // Another length is the work of somebody else's hand, which verification names.
    public static Guid ToId(ReadOnlySpan<byte> bytes) => bytes.Length == 16 ? new(bytes, bigEndian: true) : Guid.Empty;

    private static string Text(sqlite3_stmt row, int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(row, column));
}

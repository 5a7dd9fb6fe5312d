// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>Reads rows by their columns, the newest first, in portions.</summary>
/// <param name="query">Which ones.</param>
internal sealed class ViolationReader(ViolationQuery query)
{
    private const int Portion = 1024;

    private const string Sql =
        $"""
        SELECT {RecordColumns.List} FROM record
        WHERE id >= ?1 AND id <= ?2 AND (id < ?2 OR key < ?3)
            AND (?4 IS NULL OR rule = ?4) AND (?5 IS NULL OR severity >= ?5) AND (?6 IS NULL OR service = ?6)
        ORDER BY id DESC, key DESC LIMIT ?7
        """;

    private readonly byte[] _first = query.Since is { } since ? RecordColumns.ToBytes(UuidTime.First(since)) : [];
    private long _left = query.Limit ?? long.MaxValue;

    // Everything comes before an identifier that no record has: 17 bytes.
    private byte[] _last = query.Until is { } until ? RecordColumns.ToBytes(UuidTime.First(until)) : [.. Enumerable.Repeat(byte.MaxValue, 17)];
    private long _lastKey = long.MinValue;

    /// <summary>Whether there may be more.</summary>
    public bool HasMore => _left > 0;

    /// <summary>Reads the next rows.</summary>
    public IReadOnlyList<StoredRecord> Read(LedgerConnection connection)
    {
        var names = new WriterNames(connection);
        var most = Math.Min(Portion, _left);
        var records = connection.List(
            reader =>
            {
                (_last, _lastKey) = (RecordColumns.Bytes(reader, 1), reader.GetInt64(0));
                return RecordColumns.Read(reader, names);
            },
            Sql, _first, _last, _lastKey, query.Rule, query.Severity is { } severity ? (long)severity : null, query.Service, most);
        _left = records.Count < most ? 0 : _left - records.Count;
        return records;
    }
}

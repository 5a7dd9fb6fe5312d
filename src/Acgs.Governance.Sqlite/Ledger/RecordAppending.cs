// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>Adds the rows of a writer.</summary>
internal static class RecordAppending
{
    private const string FindWriter = "SELECT number FROM writer WHERE name = ?1";

    /// <returns>How many rows there were.</returns>
    public static int Append(LedgerConnection connection, IReadOnlyList<StoredRecord> rows)
    {
        var writer = Number(connection, rows[0].Writer);
        for (var place = 0; place < rows.Count; place++)
        {
            var row = rows[place];
            if (row.Writer != rows[0].Writer || row.Seq != rows[0].Seq + place || row.Seq is < 1 or > RowKey.MostSeq)
            {
                throw new ArgumentException($"Row {place} has the writer {row.Writer} and seq {row.Seq}, and does not follow the one before it.", nameof(rows));
            }

            RecordColumns.Write(connection, writer, row);
        }

        return rows.Count;
    }

    private static long Number(LedgerConnection connection, string writer)
    {
        if (connection.Number(FindWriter, writer) is { } number)
        {
            return number;
        }

        _ = connection.Execute("INSERT INTO writer (name) VALUES (?1)", writer);
        return connection.Number(FindWriter, writer)!.Value;
    }
}

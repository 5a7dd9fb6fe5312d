// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Reads what there is of each writer, by its name.</summary>
/// <param name="database">The database.</param>
internal sealed class WriterStates(LedgerDatabase database)
{
    // Every table is asked for names: one of them may have lost some.
    private readonly string _select =
        $"""
        WITH present AS (SELECT writer, min(seq) AS first, max(seq) AS last, count(*) AS rows FROM {database.Tables.Record} GROUP BY writer)
        SELECT writer, coalesce(first, 0), coalesce(last, 0), coalesce(rows, 0),
            coalesce((SELECT first_seq + length - 1 FROM {database.Tables.Run} AS run WHERE run.writer = named.writer ORDER BY first_seq DESC LIMIT 1), 0)
        FROM (SELECT writer FROM {database.Tables.Writer} UNION SELECT writer FROM present UNION SELECT writer FROM {database.Tables.Run}) AS named
        LEFT JOIN present USING (writer)
        ORDER BY writer
        """;

    public async IAsyncEnumerable<WriterState> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var writers = await database.RunAsync(
            connection => connection.ReadPlainlyAsync(
                _select, row => new WriterState(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), cancellationToken),
            cancellationToken);
        foreach (var writer in writers)
        {
            yield return writer;
        }
    }
}

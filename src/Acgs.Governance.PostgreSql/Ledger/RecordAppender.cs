// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Npgsql;
using NpgsqlTypes;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Adds rows of one writer.</summary>
/// <param name="database">The database.</param>
internal sealed class RecordAppender(LedgerDatabase database)
{
    /// <summary>How many rows a statement adds at most.</summary>
    public const int MostRows = 1000;

    private static readonly string Canonical = RowDigest.Guard(
        "canonical", "textsend($1)", "int8send(seq)", "timestamptz_send(occurred_at)", "uuid_send(id)", "textsend(service)", "textsend(rule)",
        "int2send(severity)", "int8send(count)", "canonical");

    private readonly string _insert =
        $"""
        WITH writer AS (INSERT INTO {database.Tables.Writer} (writer) VALUES ($1) ON CONFLICT (writer) DO NOTHING)
        INSERT INTO {database.Tables.Record} (writer, seq, occurred_at, id, service, rule, severity, count, canonical)
        SELECT $1, seq, occurred_at, id, service, rule, severity, count, {Canonical}
        FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10) AS row (seq, occurred_at, id, service, rule, severity, count, canonical, digest)
        ON CONFLICT (writer, seq, occurred_at) DO NOTHING
        """;

    public Task AppendAsync(IReadOnlyList<StoredRecord> rows, CancellationToken cancellationToken) => database.RunAsync(
        async connection =>
        {
            if (await InsertAsync(connection, rows, cancellationToken) < rows.Count)
            {
                await ConfirmAsync(connection, cancellationToken);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Adds rows on a connection. Without a transaction of its own a batch is one, in a single round trip.</summary>
    /// <returns>How many rows were not there yet.</returns>
    public async Task<int> InsertAsync(NpgsqlConnection connection, IReadOnlyList<StoredRecord> rows, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var portion in rows.Chunk(MostRows))
        {
            batch.BatchCommands.Add(Insert(portion));
        }

        return await ConfirmedCommit.RunAsync(connection, () => batch.ExecuteNonQueryAsync(cancellationToken), cancellationToken);
    }

    // Rows that were there are those of an attempt whose answer was lost. It may have been committed here and not on a synchronous standby,
    // and finding them waits for no standby: a commit behind it does.
    private static Task<int> ConfirmAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => ConfirmedCommit.RunAsync(
        connection, () => connection.ExecuteAsync("SELECT pg_logical_emit_message(true, 'acgs_ledger', '')", cancellationToken), cancellationToken);

    private NpgsqlBatchCommand Insert(StoredRecord[] rows) => new(_insert)
    {
        Parameters =
        {
            Of(rows[0].Writer),
            Column(rows, row => row.Seq, NpgsqlDbType.Bigint),
            Column(rows, row => UuidTime.Of(row.Id).UtcDateTime, NpgsqlDbType.TimestampTz),
            Column(rows, row => row.Id, NpgsqlDbType.Uuid),
            Column(rows, row => row.Service, NpgsqlDbType.Text),
            Column(rows, row => row.Rule, NpgsqlDbType.Text),
            Column(rows, row => (short)row.Severity, NpgsqlDbType.Smallint),
            Column(rows, row => row.Count, NpgsqlDbType.Bigint),
            Column(rows, row => row.CanonicalJson, NpgsqlDbType.Bytea),
            Column(rows, RowDigest.Of, NpgsqlDbType.Bytea),
        },
    };
}

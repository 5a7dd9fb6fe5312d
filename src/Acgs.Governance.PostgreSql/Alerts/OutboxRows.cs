// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Alerts;

/// <summary>The rows of a sender, on a connection.</summary>
/// <param name="connection">The connection.</param>
/// <param name="tables">The tables.</param>
/// <param name="sender">The sender; <see langword="null"/> for all.</param>
/// <param name="now">The time by the clock of the server.</param>
/// <param name="cancellationToken">Stops.</param>
internal sealed class OutboxRows(
    NpgsqlConnection connection, LedgerTables tables, string? sender, DateTimeOffset now, CancellationToken cancellationToken) : IOutboxChange
{
    private const string Columns =
        "number, sender, webhook, id, dedup_key, rule, severity, status, body, created, state, attempts, due, answer, ended, since";

    public DateTimeOffset Now => now;

    public async ValueTask<IReadOnlyList<OpenAlert>> ReadOpenAsync(string? dedupKey)
    {
        var where = new OutboxConditions().Add("sender", sender).Add("dedup_key", dedupKey);
        return await connection.ReadAsync(
            $"SELECT dedup_key, source, until, body FROM {tables.OpenAlert} {where} ORDER BY dedup_key, source",
            row => new OpenAlert(row.GetString(0), row.GetString(1), new(row.GetDateTime(2)), row.GetString(3)), cancellationToken, where.Parameters);
    }

    public async ValueTask<IReadOnlyList<OutboxEntry>> ReadAsync(OutboxQuery query)
    {
        var where = new OutboxConditions().Add("sender", sender).Add("state", query.State).Add("number", query.Number).Add("id", query.AlertId)
            .Add("webhook", query.Webhook).Add("dedup_key", query.DedupKey);
        if (query.HasEnded is { } hasEnded)
        {
            where.Add(hasEnded ? "ended IS NOT NULL" : "ended IS NULL");
        }

        if (query.IsDue)
        {
            where.Add("due <= clock_timestamp()").Add("state = 0").Add(
                $"""
                NOT EXISTS (SELECT 1 FROM {tables.Alert} AS b WHERE b.sender = a.sender AND b.dedup_key = a.dedup_key AND b.number < a.number
                    AND b.webhook = a.webhook AND b.state = 0)
                """);
        }

        var order = query.IsDue ? "due, number" : query.IsNewestFirst ? "number DESC" : "number";
        return await connection.ReadAsync(
            $"SELECT {Columns} FROM {tables.Alert} AS a {where} ORDER BY {order} LIMIT {query.Limit}", Read, cancellationToken, where.Parameters);
    }

    public ValueTask<long> CountAsync(OutboxState state)
    {
        var where = new OutboxConditions().Add("sender", sender).Add("state", state);
        return NumberAsync($"SELECT count(*) FROM {tables.Alert} {where}", where.Parameters);
    }

    public ValueTask<long> CountSentAsync(DateTimeOffset since) => NumberAsync(
        $"SELECT count(DISTINCT id) FROM {tables.Alert} WHERE sender = $1 AND created > $2 AND status = $3 AND state NOT IN ($4, $5)",
        Of(sender!), Of(since), Of((int)AlertStatus.Firing), Of((int)OutboxState.Suppressed), Of((int)OutboxState.Summarized));

    public ValueTask PutOpenAsync(OpenAlert open) => RunAsync(
        $"""
        INSERT INTO {tables.OpenAlert} (sender, dedup_key, source, until, body) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (sender, dedup_key, source) DO UPDATE SET until = $4, body = $5
        """,
        Of(sender!), Of(open.DedupKey), Of(open.Source), Of(open.Until), Of(open.Body));

    public ValueTask RemoveOpenAsync(string dedupKey, string? source)
    {
        var where = new OutboxConditions().Add("sender", sender).Add("dedup_key", dedupKey).Add("source", source);
        return RunAsync($"DELETE FROM {tables.OpenAlert} {where}", where.Parameters);
    }

    public ValueTask AddAsync(OutboxEntry entry) => RunAsync(
        $"""
        INSERT INTO {tables.Alert} (sender, webhook, id, dedup_key, rule, severity, status, body, created, state, attempts, due, answer, ended, since)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """,
        Of(sender!), Of(entry.Webhook), Of(entry.AlertId), Of(entry.DedupKey), Of(entry.Rule), Of((int)entry.Severity), Of((int)entry.Status),
        Of(entry.Body), Of(entry.CreatedAt), Of((int)entry.State), Of(entry.Attempts), Of(entry.DueAt), OfNullable(entry.Answer), OfNullable(entry.EndedAt),
        Of(entry.Since));

    public ValueTask UpdateAsync(OutboxEntry entry) => RunAsync(
        $"UPDATE {tables.Alert} SET state = $2, attempts = $3, due = $4, answer = $5, ended = $6, since = $7 WHERE number = $1",
        Of(entry.Number), Of((int)entry.State), Of(entry.Attempts), Of(entry.DueAt), OfNullable(entry.Answer), OfNullable(entry.EndedAt),
        Of(entry.Since));

    public ValueTask RemoveAsync(DateTimeOffset endedBefore) => RunAsync(
        $"DELETE FROM {tables.Alert} WHERE sender = $1 AND ended < $2 AND state <> $3", Of(sender!), Of(endedBefore), Of((int)OutboxState.Dead));

    private static OutboxEntry Read(NpgsqlDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Sender = row.GetString(1),
        Webhook = row.GetString(2),
        AlertId = row.GetString(3),
        DedupKey = row.GetString(4),
        Rule = row.GetString(5),
        Severity = (ViolationSeverity)row.GetInt16(6),
        Status = (AlertStatus)row.GetInt16(7),
        Body = row.GetString(8),
        CreatedAt = new(row.GetDateTime(9)),
        State = (OutboxState)row.GetInt16(10),
        Attempts = row.GetInt32(11),
        DueAt = new(row.GetDateTime(12)),
        Answer = row.IsDBNull(13) ? null : row.GetString(13),
        EndedAt = row.IsDBNull(14) ? null : new(row.GetDateTime(14)),
        Since = new(row.GetDateTime(15)),
    };

    private async ValueTask<long> NumberAsync(string sql, params NpgsqlParameter[] parameters) =>
        (await connection.ReadAsync(sql, row => row.GetInt64(0), cancellationToken, parameters))[0];

    private async ValueTask RunAsync(string sql, params NpgsqlParameter[] parameters) =>
        await connection.ExecuteAsync(sql, cancellationToken, parameters);
}

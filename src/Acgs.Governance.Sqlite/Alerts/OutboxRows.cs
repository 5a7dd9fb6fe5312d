// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Data.Sqlite;

namespace Acgs.Governance.Sqlite.Alerts;

/// <summary>The rows of a sender, in a transaction.</summary>
/// <param name="connection">The connection.</param>
/// <param name="sender">The sender; <see langword="null"/> for all.</param>
/// <param name="now">The time.</param>
internal sealed class OutboxRows(LedgerConnection connection, string? sender, DateTimeOffset now) : IOutboxChange
{
    private const string Columns =
        "number, sender, webhook, id, dedup_key, rule, severity, status, body, created, state, attempts, due, answer, ended, since";

    private const string SelectDue =
        $"""
        SELECT {Columns} FROM alert AS a WHERE state = 0 AND sender = ?1 AND due <= ?2 AND (?4 IS NULL OR webhook = ?4) AND NOT EXISTS (
            SELECT 1 FROM alert AS b WHERE b.sender = a.sender AND b.dedup_key = a.dedup_key AND b.number < a.number AND b.webhook = a.webhook AND b.state = 0)
        ORDER BY due, number LIMIT ?3
        """;

    private const string CountSent =
        "SELECT count(DISTINCT id) FROM alert WHERE sender = ?1 AND created > ?2 AND status = ?3 AND state NOT IN (?4, ?5)";

    public DateTimeOffset Now => now;

    public ValueTask<IReadOnlyList<OpenAlert>> ReadOpenAsync(string? dedupKey)
    {
        var where = new OutboxConditions().Add("sender", sender).Add("dedup_key", dedupKey);
        return new(connection.List(
            row => new OpenAlert(row.GetString(0), row.GetString(1), Time(row.GetInt64(2)), row.GetString(3)),
            $"SELECT dedup_key, source, until, body FROM alert_open {where} ORDER BY dedup_key, source", where.Values));
    }

    public ValueTask<IReadOnlyList<OutboxEntry>> ReadAsync(OutboxQuery query)
    {
        if (query.IsDue)
        {
            return new(connection.List(Read, SelectDue, sender, Milliseconds(now), (long)query.Limit, query.Webhook));
        }

        var where = new OutboxConditions().Add("sender", sender).Add("state", (long?)query.State).Add("number", query.Number).Add("id", query.AlertId).Add("webhook", query.Webhook)
            .Add("dedup_key", query.DedupKey).Add("ended IS NOT NULL", query.HasEnded is { } ended ? (ended ? 1L : 0L) : null);
        var order = query.IsNewestFirst ? "DESC" : "ASC";
        return new(connection.List(Read, $"SELECT {Columns} FROM alert {where} ORDER BY number {order} LIMIT {query.Limit}", where.Values));
    }

    public ValueTask<long> CountAsync(OutboxState state)
    {
        var where = new OutboxConditions().Add("state", (long)state).Add("sender", sender);
        return new(connection.Number($"SELECT count(*) FROM alert {where}", where.Values) ?? 0);
    }

    public ValueTask<long> CountSentAsync(DateTimeOffset since) => new(
        connection.Number(
            CountSent, sender, Milliseconds(since), (long)AlertStatus.Firing, (long)OutboxState.Suppressed, (long)OutboxState.Summarized) ?? 0);

    public ValueTask PutOpenAsync(OpenAlert open) => Run(
        "INSERT OR REPLACE INTO alert_open (sender, dedup_key, source, until, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        sender, open.DedupKey, open.Source, Milliseconds(open.Until), open.Body);

    public ValueTask RemoveOpenAsync(string dedupKey, string? source) => Run(
        "DELETE FROM alert_open WHERE sender = ?1 AND dedup_key = ?2 AND (?3 IS NULL OR source = ?3)", sender, dedupKey, source);

    public ValueTask AddAsync(OutboxEntry entry) => Run(
        """
        INSERT INTO alert (sender, webhook, id, dedup_key, rule, severity, status, body, created, state, attempts, due, answer, ended, since)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
        """,
        sender, entry.Webhook, entry.AlertId, entry.DedupKey, entry.Rule, (long)entry.Severity, (long)entry.Status, entry.Body,
        Milliseconds(entry.CreatedAt), (long)entry.State, (long)entry.Attempts, Milliseconds(entry.DueAt), entry.Answer, Milliseconds(entry.EndedAt),
        Milliseconds(entry.Since));

    public ValueTask UpdateAsync(OutboxEntry entry) => Run(
        "UPDATE alert SET state = ?2, attempts = ?3, due = ?4, answer = ?5, ended = ?6, since = ?7 WHERE number = ?1",
        entry.Number, (long)entry.State, (long)entry.Attempts, Milliseconds(entry.DueAt), entry.Answer, Milliseconds(entry.EndedAt),
        Milliseconds(entry.Since));

    public ValueTask RemoveAsync(DateTimeOffset endedBefore) => Run(
        "DELETE FROM alert WHERE sender = ?1 AND ended < ?2 AND state <> ?3", sender, Milliseconds(endedBefore), (long)OutboxState.Dead);

    private static OutboxEntry Read(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Sender = row.GetString(1),
        Webhook = row.GetString(2),
        AlertId = row.GetString(3),
        DedupKey = row.GetString(4),
        Rule = row.GetString(5),
        Severity = (ViolationSeverity)row.GetInt64(6),
        Status = (AlertStatus)row.GetInt64(7),
        Body = row.GetString(8),
        CreatedAt = Time(row.GetInt64(9)),
        State = (OutboxState)row.GetInt64(10),
        Attempts = (int)row.GetInt64(11),
        DueAt = Time(row.GetInt64(12)),
        Answer = row.IsDBNull(13) ? null : row.GetString(13),
        EndedAt = row.IsDBNull(14) ? null : Time(row.GetInt64(14)),
        Since = Time(row.GetInt64(15)),
    };

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static long? Milliseconds(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    private ValueTask Run(string sql, params ReadOnlySpan<object?> values)
    {
        _ = connection.Execute(sql, values);
        return ValueTask.CompletedTask;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite.Alerts;

/// <summary>The tables of alerts, beside those of the ledger. Rows change, and are removed when they are old.</summary>
internal static class OutboxSchema
{
    /// <summary>Whether the tables are there.</summary>
    public const string Find = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'alert'";

    // A number is never given again: entries of one key are delivered in its order.
    public const string Tables =
        """
        CREATE TABLE IF NOT EXISTS alert (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            sender TEXT NOT NULL,
            webhook TEXT NOT NULL,
            id TEXT NOT NULL,
            dedup_key TEXT NOT NULL,
            rule TEXT NOT NULL,
            severity INTEGER NOT NULL,
            status INTEGER NOT NULL,
            body TEXT NOT NULL,
            created INTEGER NOT NULL,
            since INTEGER NOT NULL,
            state INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            due INTEGER NOT NULL,
            answer TEXT,
            ended INTEGER);
        CREATE INDEX IF NOT EXISTS alert_state ON alert (state, sender, due);
        CREATE INDEX IF NOT EXISTS alert_key ON alert (sender, dedup_key, number);
        CREATE INDEX IF NOT EXISTS alert_created ON alert (sender, created);
        CREATE TABLE IF NOT EXISTS alert_open (
            sender TEXT NOT NULL,
            dedup_key TEXT NOT NULL,
            source TEXT NOT NULL,
            until INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (sender, dedup_key, source)) WITHOUT ROWID;
        """;
}

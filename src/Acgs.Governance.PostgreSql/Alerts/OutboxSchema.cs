// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PostgreSql.Ledger;

namespace Acgs.Governance.PostgreSql.Alerts;

/// <summary>The tables of alerts, beside those of the ledger. Rows change, and are removed when they are old.</summary>
internal static class OutboxSchema
{
    public static string Create(LedgerTables tables) =>
        $"""
        CREATE TABLE {tables.Alert} (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            sender text NOT NULL,
            webhook text NOT NULL,
            id text NOT NULL,
            dedup_key text NOT NULL,
            rule text NOT NULL,
            severity smallint NOT NULL,
            status smallint NOT NULL,
            body text NOT NULL,
            created timestamptz NOT NULL,
            since timestamptz NOT NULL,
            state smallint NOT NULL,
            attempts integer NOT NULL,
            due timestamptz NOT NULL,
            answer text,
            ended timestamptz
        );
        CREATE INDEX ON {tables.Alert} (sender, due) WHERE state = 0;
        CREATE INDEX ON {tables.Alert} (sender, state) WHERE state > 1;
        CREATE INDEX ON {tables.Alert} (sender, dedup_key, number);
        CREATE INDEX ON {tables.Alert} (sender, created);
        CREATE TABLE {tables.OpenAlert} (
            sender text, dedup_key text, source text, until timestamptz NOT NULL, body text NOT NULL, PRIMARY KEY (sender, dedup_key, source)
        );
        CREATE TABLE {tables.AlertTurn} (sender text PRIMARY KEY, holder uuid NOT NULL, expires timestamptz NOT NULL);
        """;
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>The tables. All of them are only ever inserted into, except by pruning.</summary>
internal static class LedgerSchema
{
    /// <summary>The version that this code reads and writes.</summary>
    public const int Version = 1;

    /// <summary>Makes everything but the months.</summary>
    // The key of a record has the column that partitions go by, because PostgreSQL wants it so: the same row twice is the same key all the same.
    public static string Create(LedgerTables tables) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        CREATE TABLE {tables.Ledger} (origin text NOT NULL, version integer NOT NULL);
        CREATE TABLE {tables.Writer} (writer text COLLATE "C" PRIMARY KEY, since timestamptz NOT NULL DEFAULT now());
        CREATE TABLE {tables.Record} (
            writer text COLLATE "C" NOT NULL,
            seq bigint NOT NULL,
            occurred_at timestamptz NOT NULL,
            id uuid NOT NULL,
            service text NOT NULL,
            rule text NOT NULL,
            severity smallint NOT NULL,
            count bigint NOT NULL,
            canonical bytea NOT NULL,
            xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
            PRIMARY KEY (writer, seq, occurred_at)
        ) PARTITION BY RANGE (occurred_at);
        CREATE INDEX ON {tables.Record} (id);
        CREATE INDEX ON {tables.Record} (xact);
        CREATE TABLE {tables.DefaultPartition} PARTITION OF {tables.Record} DEFAULT;
        CREATE TABLE {tables.Run} (
            first_index bigint PRIMARY KEY,
            writer text COLLATE "C" NOT NULL,
            first_seq bigint NOT NULL,
            length integer NOT NULL,
            latest timestamptz NOT NULL,
            UNIQUE (writer, first_seq)
        );
        CREATE TABLE {tables.Tile} (level integer, index bigint, width integer, hashes bytea NOT NULL, PRIMARY KEY (level, index, width));
        ALTER TABLE {tables.Tile} ALTER COLUMN hashes SET STORAGE EXTERNAL;
        CREATE TABLE {tables.Checkpoint} (size bigint PRIMARY KEY, note text NOT NULL, added_at timestamptz NOT NULL DEFAULT now());
        CREATE TABLE {tables.PruneMark} (below bigint PRIMARY KEY, before timestamptz NOT NULL, at timestamptz NOT NULL);
        """);
}

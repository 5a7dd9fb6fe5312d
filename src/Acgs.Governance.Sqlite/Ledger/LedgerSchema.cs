// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>What is in the file of the ledger itself. Everything is only ever inserted, and deleted by pruning.</summary>
internal static class LedgerSchema
{
    /// <summary>"ACGS", in the header of the file.</summary>
    public const int ApplicationId = 0x41434753;

    /// <summary>The version of the schema, in the header of the file.</summary>
    public const int Version = 1;

    // writer and seq are for people who read the file with sqlite3. An identifier is random below the millisecond, so that its index grows at the end.
    public const string Tables =
        """
        CREATE TABLE log (id INTEGER PRIMARY KEY CHECK (id = 1), origin TEXT NOT NULL);
        CREATE TABLE writer (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE record (
            key INTEGER PRIMARY KEY,
            id BLOB NOT NULL,
            service TEXT NOT NULL,
            rule TEXT NOT NULL,
            severity INTEGER NOT NULL,
            count INTEGER NOT NULL,
            json BLOB NOT NULL,
            writer INTEGER AS (key >> 40) VIRTUAL,
            seq INTEGER AS (key & 1099511627775) VIRTUAL);
        CREATE INDEX record_id ON record (id);
        CREATE TABLE run (
            first_index INTEGER PRIMARY KEY,
            writer INTEGER NOT NULL,
            first_seq INTEGER NOT NULL,
            length INTEGER NOT NULL,
            latest INTEGER NOT NULL);
        CREATE UNIQUE INDEX run_writer ON run (writer, first_seq);
        CREATE TABLE tile (level INTEGER NOT NULL, place INTEGER NOT NULL, width INTEGER NOT NULL, hashes BLOB NOT NULL, UNIQUE (level, place, width));
        CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, note TEXT NOT NULL);
        CREATE TABLE pruned (below INTEGER PRIMARY KEY, before INTEGER NOT NULL, at INTEGER NOT NULL);
        """;
}

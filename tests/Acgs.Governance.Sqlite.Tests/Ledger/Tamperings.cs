// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

/// <summary>What somebody does to a ledger by hand, and what verification says first.</summary>
internal static class Tamperings
{
    // The records 0 to 299 are of the first writer, 300 to 599 of the second; 512 and those behind it are in no full tile.
    public static TheoryData<string, string, int?, LedgerFindingKind> All => new()
    {
        {
            "bytes",
            """
            UPDATE record SET json = replace(CAST(json AS TEXT), 'refused', 'allowed') WHERE writer = 1 AND seq = 43
            """,
            42, LedgerFindingKind.RecordChanged
        },
        {
            "bytes as blob",
            """
            UPDATE record SET json = CAST(replace(CAST(json AS TEXT), 'refused', 'allowed') AS BLOB) WHERE writer = 2 AND seq = 7
            """,
            306, LedgerFindingKind.RecordChanged
        },
        { "rule", "UPDATE record SET rule = 'harmless' WHERE writer = 1 AND seq = 43", 42, LedgerFindingKind.ColumnChanged },
        { "service", "UPDATE record SET service = 'other' WHERE writer = 2 AND seq = 300", 599, LedgerFindingKind.ColumnChanged },
        { "severity", "UPDATE record SET severity = 0 WHERE writer = 2 AND seq = 250", 549, LedgerFindingKind.ColumnChanged },
        { "severity as text", "UPDATE record SET severity = 'none' WHERE writer = 2 AND seq = 250", 549, LedgerFindingKind.ColumnChanged },
        {
            "severity that is none",
            """
            UPDATE record SET severity = 1234567890123 WHERE writer = 2 AND seq = 250
            """,
            549, LedgerFindingKind.ColumnChanged
        },
        { "count", "UPDATE record SET count = 77 WHERE writer = 1 AND seq = 1", 0, LedgerFindingKind.ColumnChanged },
        { "time", "UPDATE record SET id = x'01890000000070008000000000000000' WHERE writer = 1 AND seq = 43", 42, LedgerFindingKind.ColumnChanged },
        { "identifier that is none", "UPDATE record SET id = 'x' WHERE writer = 1 AND seq = 43", 42, LedgerFindingKind.ColumnChanged },
        { "name of a writer", "UPDATE writer SET name = 'other' WHERE number = 2", 300, LedgerFindingKind.ColumnChanged },
        { "name of a writer, removed", "DELETE FROM writer WHERE number = 2", 300, LedgerFindingKind.ColumnChanged },
        { "deletion", "DELETE FROM record WHERE writer = 1 AND seq = 43", 42, LedgerFindingKind.RecordMissing },
        { "deletion of the last", "DELETE FROM record WHERE writer = 2 AND seq = 300", 599, LedgerFindingKind.RecordMissing },
        { "deletion by rule", "DELETE FROM record WHERE rule = 'rule-3'", 2, LedgerFindingKind.RecordMissing },
        {
            "exchange",
            """
            UPDATE record SET key = -key WHERE writer = 1 AND seq = 20;
            UPDATE record SET key = (1 << 40) + 20 WHERE writer = 1 AND seq = 90;
            UPDATE record SET key = (1 << 40) + 90 WHERE key < 0
            """,
            19, LedgerFindingKind.RecordChanged
        },
        { "removed writer", "DELETE FROM record WHERE writer = 2", 300, LedgerFindingKind.RecordMissing },
        {
            "removed writer with its run and name",
            """
            DELETE FROM record WHERE writer = 1;
            DELETE FROM run WHERE writer = 1;
            DELETE FROM writer WHERE number = 1
            """,
            0, LedgerFindingKind.RecordMissing
        },
        {
            "insertion in the middle",
            """
            UPDATE record SET key = -key - 1 WHERE writer = 1 AND seq >= 100;
            UPDATE record SET key = -key WHERE key < 0;
            INSERT INTO record (key, id, service, rule, severity, count, json)
            SELECT (1 << 40) + 100, id, service, rule, severity, count, json FROM record WHERE writer = 2 AND seq = 1
            """,
            99, LedgerFindingKind.RecordChanged
        },
        {
            "insertion at the end",
            """
            INSERT INTO record (key, id, service, rule, severity, count, json)
            SELECT (2 << 40) + 301, id, service, rule, severity, count, json FROM record WHERE writer = 1 AND seq = 9;
            UPDATE run SET length = 301 WHERE writer = 2
            """,
            600, LedgerFindingKind.ColumnChanged
        },
        {
            "tail",
            """
            DELETE FROM record WHERE writer = 2;
            DELETE FROM run WHERE first_index >= 300;
            DELETE FROM checkpoint WHERE size > 300;
            DELETE FROM tile WHERE place > 0
            """,
            300, LedgerFindingKind.LogCut
        },
        {
            "tail of a run",
            """
            DELETE FROM record WHERE writer = 2 AND seq > 200;
            UPDATE run SET length = 200 WHERE writer = 2;
            DELETE FROM checkpoint WHERE size > 300
            """,
            500, LedgerFindingKind.LogCut
        },
        {
            "order of runs",
            """
            UPDATE run SET first_index = first_index + 1000;
            UPDATE run SET first_index = 1300 - first_index
            """,
            0, LedgerFindingKind.RecordChanged
        },
        { "leaf of the tree", "UPDATE tile SET hashes = zeroblob(8192) WHERE place = 1", 256, LedgerFindingKind.RecordChanged },
        { "tile", "DELETE FROM tile WHERE place = 1", 256, LedgerFindingKind.TreeChanged },
        {
            "run far behind its place",
            """
            UPDATE run SET first_index = 1 << 60 WHERE writer = 2
            """,
            300, LedgerFindingKind.RecordMissing
        },
        {
            "run whose rows claim a place far behind it",
            """
            UPDATE run SET writer = 3, first_seq = first_seq - (1 << 40) WHERE writer = 2
            """,
            300, LedgerFindingKind.RecordMissing
        },
        {
            "run and prune mark far behind their place",
            """
            UPDATE run SET first_index = 1 << 60 WHERE writer = 2;
            INSERT INTO pruned (below, before, at) VALUES (1 << 59, 0, 0)
            """,
            300, LedgerFindingKind.CheckpointMismatch
        },
        { "run that is too long", "UPDATE run SET length = 310 WHERE writer = 1", null, LedgerFindingKind.WriterChanged },
        {
            "row that is in no run",
            """
            INSERT INTO record (key, id, service, rule, severity, count, json)
            SELECT 1 << 40, id, service, rule, severity, count, json FROM record WHERE writer = 1 AND seq = 9
            """,
            null, LedgerFindingKind.WriterChanged
        },
        {
            "stored checkpoint",
            """
            UPDATE checkpoint SET note = replace(note, char(10) || '300' || char(10), char(10) || '299' || char(10))
            """,
            0, LedgerFindingKind.CheckpointMismatch
        },
    };
}

// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>Compares a row with its place in the log, its columns, and the hash that was stored for it.</summary>
/// <param name="prunedBelow">Below which record rows may be gone.</param>
/// <param name="findings">Told what is wrong.</param>
/// <param name="writers">Told each row.</param>
internal sealed class RecordVerifier(long prunedBelow, LedgerFindings findings, WriterVerifier writers)
{
    /// <summary>The hash with which the tree is to go on: that of the row, or the stored one where the row is not what it was.</summary>
    /// <param name="index">The place.</param>
    /// <param name="row">The row there.</param>
    /// <param name="stored">The stored hash; <see langword="null"/> where the tile is not full yet.</param>
    public MerkleHash Verify(long index, StoredRecord? row, MerkleHash? stored)
    {
        if (row is null)
        {
            if (index >= prunedBelow)
            {
                findings.Add(LedgerFindingKind.RecordMissing, index, $"Record {index} is gone.");
            }

            return stored ?? default;
        }

        writers.Add(row);
        var leaf = MerkleHash.OfLeaf(row.CanonicalJson.Span);
        if (stored is { } expected && leaf != expected)
        {
            findings.Add(LedgerFindingKind.RecordChanged, index, $"Record {index} ({row.Writer}, seq {row.Seq}) is not the one that was recorded.");
            return expected;
        }

        if (!ViolationFields.IsThatOf(row, row.CanonicalJson.Span))
        {
            CompareColumns(index, row);
        }

        return leaf;
    }

    private void CompareColumns(long index, StoredRecord row)
    {
        try
        {
            var record = row.ToRecord();
            if (Differing(row, record) is { } column)
            {
                findings.Add(LedgerFindingKind.ColumnChanged, index, $"Record {index} ({record.Writer}, seq {record.Seq}): the column {column} is not what was recorded.");
            }
        }
        catch (FormatException invalid)
        {
            findings.Add(LedgerFindingKind.RecordChanged, index, $"Record {index} ({row.Writer}, seq {row.Seq}): {invalid.Message}");
        }
    }

    private static string? Differing(StoredRecord row, ViolationRecord record) =>
        row.Writer != record.Writer ? "writer"
        : row.Seq != record.Seq ? "seq"
        : row.Id != record.Id ? "id"
        : row.Service != record.Service ? "service"
        : row.Rule != record.Rule ? "rule"
        : row.Severity != record.Severity ? "severity"
        : row.Count != record.Count ? "count"
        : null;
}

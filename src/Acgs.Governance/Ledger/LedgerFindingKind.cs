// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>What is wrong with a ledger.</summary>
public enum LedgerFindingKind
{
    /// <summary>A record is gone that was not pruned.</summary>
    RecordMissing,

    /// <summary>The bytes of a record are not those that were hashed: it was edited, moved or put there.</summary>
    RecordChanged,

    /// <summary>A column of a record differs from its bytes: queries answer something else than what was recorded.</summary>
    ColumnChanged,

    /// <summary>A hash of the tree differs from the records below it.</summary>
    TreeChanged,

    /// <summary>The rows of a writer are not those that the log has: one was added or removed.</summary>
    WriterChanged,

    /// <summary>The log has fewer records than a checkpoint says: its end was cut, or an older state restored.</summary>
    LogCut,

    /// <summary>The records differ from those of a checkpoint: history was rewritten or forked.</summary>
    CheckpointMismatch,

    /// <summary>A checkpoint is none, is one of another log, or is not signed by a key that was given.</summary>
    CheckpointInvalid,
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>Appends records to the store, and what else belongs into the same transaction.</summary>
internal interface IRecordAppender
{
    /// <summary>Makes the call that appends, which is repeated until it succeeds.</summary>
    /// <param name="records">The records.</param>
    /// <param name="rows">Their rows.</param>
    Func<CancellationToken, Task> Prepare(IReadOnlyList<ViolationRecord> records, IReadOnlyList<StoredRecord> rows);
}

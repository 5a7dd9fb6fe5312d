// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>Appends records, and nothing else.</summary>
internal sealed class RecordAppender(ILedgerStore store) : IRecordAppender
{
    public Func<CancellationToken, Task> Prepare(IReadOnlyList<ViolationRecord> records, IReadOnlyList<StoredRecord> rows) =>
        token => store.AppendAsync(rows, token);
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Records;

/// <summary>Keeps in the ledger what operators did.</summary>
internal static class OperatorRecords
{
    /// <summary>The service under whose name they are kept.</summary>
    public const string Service = "acgs-cli";

    /// <summary>Appends a record. Each is of a writer of its own, since each run is a process of its own.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="record">What was done.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Its identifier.</returns>
    public static async Task<Guid> AppendAsync(ILedgerStore store, OperatorRecord record, CancellationToken stop)
    {
        var row = Create(record, TimeProvider.System.GetUtcNow());
        await store.AppendAsync([row], stop);
        return row.Id;
    }

    /// <summary>Makes the row of a record, for those who append it in a transaction of their own.</summary>
    /// <param name="record">What was done.</param>
    /// <param name="now">When.</param>
    public static StoredRecord Create(OperatorRecord record, DateTimeOffset now) => StoredRecord.Of(new()
    {
        Id = Guid.CreateVersion7(now),
        Service = Service,
        Rule = record.Rule,
        Severity = record.Severity,
        Outcome = record.Outcome,
        ConstitutionalHash = record.ConstitutionalHash,
        Count = record.Count,
        Writer = Guid.CreateVersion7(now).ToString(),
        Seq = 1,
    });
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>The violations that a query finds, counted while they are read.</summary>
/// <param name="store">The ledger.</param>
/// <param name="query">Which ones.</param>
/// <param name="stop">Stops.</param>
internal sealed class ViolationList(ILedgerStore store, ViolationQuery query, CancellationToken stop)
{
    public ViolationQuery Query => query;

    /// <summary>How many records were read.</summary>
    public long Count { get; private set; }

    /// <summary>How many violations they stand for.</summary>
    public long Total { get; private set; }

    /// <summary>How many rows are no record, and were left out.</summary>
    public long Unusable { get; private set; }

    /// <summary>The records, the newest first. They are to be read once.</summary>
    public IEnumerable<ViolationRecord> Records
    {
        get
        {
            foreach (var row in Rows().ToBlockingEnumerable(stop))
            {
                if (Read(row) is { } record)
                {
                    Count++;
                    Total += record.Count;
                    yield return record;
                }
            }
        }
    }

    // What operators did is left out, unless it is asked for; only then can the store count how many there may be.
    private IAsyncEnumerable<StoredRecord> Rows() => query.Rule is not null || query.Service is not null
        ? store.QueryAsync(query, stop)
        : store.QueryAsync(query with { Limit = null }, stop).Where(row => !OperatorRules.Contain(row.Rule)).Take(query.Limit ?? int.MaxValue);

    private ViolationRecord? Read(StoredRecord row)
    {
        try
        {
            return row.ToRecord();
        }
        catch (FormatException)
        {
            Unusable++;
            return null;
        }
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

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
            foreach (var row in store.QueryAsync(query, stop).ToBlockingEnumerable(stop))
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

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>Counts records that come the newest first, and keeps the newest and the oldest: nobody reads thousands of lines.</summary>
internal sealed class RecordExtract
{
    private const int Most = 100;

    private readonly List<StoredRecord> _newest = [];
    private readonly Queue<StoredRecord> _oldest = new();

    /// <summary>Those that are kept, the oldest first.</summary>
    public IEnumerable<StoredRecord> Kept => _oldest.Reverse().Concat(Enumerable.Reverse(_newest));

    /// <summary>How many are not kept.</summary>
    public long Omitted { get; private set; }

    /// <summary>The time of those that are not kept.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) OmittedTime => (UuidTime.Of(_oldest.Peek().Id), UuidTime.Of(_newest[^1].Id));

    public void Add(StoredRecord row)
    {
        if (_newest.Count < Most)
        {
            _newest.Add(row);
            return;
        }

        _oldest.Enqueue(row);
        if (_oldest.Count > Most)
        {
            _ = _oldest.Dequeue();
            Omitted++;
        }
    }
}

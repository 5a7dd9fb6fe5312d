// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>Writes what waits in the queue, as many records at once as there are: the only one of its process that does.</summary>
internal sealed class LedgerWriter(IRecordAppender appender, LedgerQueue queue, LedgerStoreCalls calls, LedgerMetrics metrics, TimeProvider time)
{
    private const int MostRows = 1_000;

    private readonly string _name = Guid.CreateVersion7(time.GetUtcNow()).ToString();
    private readonly List<PendingViolation> _batch = new(MostRows);
    private long _seq;
    private long _written;

    /// <summary>How many records were written.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>Why the last call of the store failed; <see langword="null"/> if it did not.</summary>
    public Exception? Failure => calls.Failure;

    /// <summary>What was taken from the queue and is not written yet.</summary>
    public IReadOnlyCollection<PendingViolation> Unwritten => _batch;

    /// <summary>Opens the store, however long it takes.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="failed">Called when the first attempt failed, and what is wrong is in the log.</param>
    /// <param name="stopping">Gives up.</param>
    public async Task OpenAsync(Func<CancellationToken, Task> open, Action failed, CancellationToken stopping)
    {
        if (!await calls.TryAsync(open, stopping))
        {
            failed();
            await calls.RepeatAsync(open, stopping);
        }
    }

    /// <summary>Writes until the queue is closed and empty.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (await queue.Reader.WaitToReadAsync(stopping))
        {
            while (_batch.Count < MostRows && queue.Reader.TryRead(out var pending))
            {
                _batch.Add(pending);
            }

            await WriteAsync(_batch, stopping);
        }
    }

    // A failed batch may be in the store nevertheless: the same rows go again, and those that are there are left alone.
    private async Task WriteAsync(List<PendingViolation> batch, CancellationToken stopping)
    {
        var records = batch.ConvertAll(pending => pending.Record with { Writer = _name, Seq = ++_seq });
        await calls.RepeatAsync(appender.Prepare(records, records.ConvertAll(StoredRecord.Of)), stopping);
        metrics.Write(batch.Count, time.GetUtcNow());
        Interlocked.Add(ref _written, batch.Count);
        queue.Remove(batch.Count);
        batch.ForEach(pending => pending.Complete());
        batch.Clear();
    }
}

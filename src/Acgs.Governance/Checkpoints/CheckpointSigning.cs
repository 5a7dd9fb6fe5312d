// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Checkpoints;

/// <summary>Signs a checkpoint after so many records or so long, whichever of the processes of a store comes first.</summary>
internal sealed class CheckpointSigning(
    ILedgerStore store, CheckpointKeys keys, CheckpointSinks sinks, IOptions<LedgerOptions> options, LedgerMetrics metrics, TimeProvider time)
{
    private const int Overdue = 3;
    private const long Nobody = -1;

    private readonly int _records = options.Value.CheckpointRecords;
    private readonly TimeSpan _period = options.Value.CheckpointPeriod;
    private long _covered = -1;
    private long _waitingSince = Nobody;

    /// <summary>Whether there are records that a checkpoint should have covered long ago.</summary>
    public bool IsOverdue => Waited > _period * Overdue;

    private TimeSpan Waited => Volatile.Read(ref _waitingSince) is var since && since == Nobody ? TimeSpan.Zero : time.GetElapsedTime(since);

    /// <summary>Signs the log if it is time.</summary>
    /// <param name="integrator">The log.</param>
    /// <param name="size">Its size.</param>
    /// <param name="isLast">Whether there is no other time, because the host stops.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task StepAsync(LedgerIntegrator integrator, long size, bool isLast, CancellationToken cancellationToken)
    {
        if (_covered < 0)
        {
            await CoverAsync(size, cancellationToken);
        }

        Wait(size);
        if (!IsDue(size, isLast))
        {
            return;
        }

        // Another process may have signed meanwhile; the next checkpoint is a period later then.
        if (await CoverAsync(size, cancellationToken) && !IsDue(size, isLast))
        {
            return;
        }

        await SignAsync(integrator, size, cancellationToken);
    }

    private bool IsDue(long size, bool isLast) => size > _covered && (isLast || size - _covered >= _records || Waited >= _period);

    private void Wait(long size)
    {
        if (size <= _covered)
        {
            Volatile.Write(ref _waitingSince, Nobody);
        }
        else if (_waitingSince == Nobody)
        {
            Volatile.Write(ref _waitingSince, time.GetTimestamp());
        }
    }

    private async Task<bool> CoverAsync(long size, CancellationToken cancellationToken)
    {
        var stored = (await store.ReadLastCheckpointAsync(cancellationToken))?.Size ?? 0;
        var isNew = stored > _covered;
        if (isNew)
        {
            Cover(stored, size);
        }

        return isNew;
    }

    private void Cover(long covered, long size)
    {
        _covered = covered;
        Volatile.Write(ref _waitingSince, Nobody);
        Wait(size);
    }

    private async Task SignAsync(LedgerIntegrator integrator, long size, CancellationToken cancellationToken)
    {
        var signers = keys.Get(await store.ReadOriginAsync(cancellationToken));
        var checkpoint = signers.Count == 0 ? null : await integrator.SignAsync(signers, cancellationToken);
        Cover(checkpoint?.Size ?? size, size);
        if (checkpoint is not null)
        {
            metrics.Sign(time.GetUtcNow());
            await sinks.WriteAsync(checkpoint, cancellationToken);
        }
    }
}

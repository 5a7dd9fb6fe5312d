// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>A record on its way to the store.</summary>
/// <param name="record">The record, which has no number yet.</param>
/// <param name="isAwaited">Whether somebody waits until it is durable.</param>
internal sealed class PendingViolation(ViolationRecord record, bool isAwaited)
{
    // Continuations must not run on the thread of the writer.
    private readonly TaskCompletionSource? _durable = isAwaited ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;

    public ViolationRecord Record => record;

    public Task Durable => _durable?.Task ?? Task.CompletedTask;

    public void Complete() => _durable?.TrySetResult();

    public void Fail(LedgerException exception) => _durable?.TrySetException(exception);
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Alerts.Sources;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;

namespace Acgs.Governance.Alerts.Sending;

/// <summary>Appends records, and in the same transaction the alerts about them.</summary>
internal sealed class AlertingAppender(
    ILedgerStore store, AlertOutboxSource source, AlertSetup setup, ViolationAlerts alerts, AlertRaiser raiser, AlertSignal signal) : IRecordAppender
{
    public Func<CancellationToken, Task> Prepare(IReadOnlyList<ViolationRecord> records, IReadOnlyList<StoredRecord> rows)
    {
        List<Occurrence> occurrences = [.. records.Select(alerts.Find).OfType<Occurrence>()];
        return occurrences.Count == 0 ? token => store.AppendAsync(rows, token)
            : source.IsLedger ? token => AppendAsync(rows, occurrences, token)
            : token => AppendApartAsync(rows, occurrences, token);
    }

    private async Task AppendAsync(IReadOnlyList<StoredRecord> rows, List<Occurrence> occurrences, CancellationToken stop)
    {
        await source.Outbox.ChangeAsync(
            setup.Lifecycle.Sender,
            rows,
            async change =>
            {
                foreach (var occurrence in occurrences)
                {
                    await setup.Lifecycle.OpenAsync(change, occurrence);
                }

                return true;
            },
            stop);
        signal.Set();
    }

    // A store of somebody else, which keeps no alerts.
    private async Task AppendApartAsync(IReadOnlyList<StoredRecord> rows, List<Occurrence> occurrences, CancellationToken stop)
    {
        await store.AppendAsync(rows, stop);
        occurrences.ForEach(occurrence => raiser.Add(AlertChange.Opened(occurrence)));
    }
}

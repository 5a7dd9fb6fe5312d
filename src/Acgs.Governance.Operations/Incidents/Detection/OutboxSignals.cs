// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Operations.Incidents.Detection;

/// <summary>Alerts of services in their outbox: those that are firing, and those that fired since a time.</summary>
internal static class OutboxSignals
{
    /// <summary>How many entries are read at most, the newest first.</summary>
    public const int Most = 10_000;

    /// <summary>Reads them.</summary>
    public static Task<IReadOnlyList<Signal>> ReadAsync(IAlertOutbox outbox, DateTimeOffset since, CancellationToken stop) => outbox.ReadAsync(
        sender: null,
        async reader =>
        {
            var open = (await reader.ReadOpenAsync(dedupKey: null)).Where(alert => alert.Until > reader.Now).Select(alert => Read(alert.Body));
            var entries = await reader.ReadAsync(new() { IsNewestFirst = true, Limit = Most });
            var ends = entries.Where(entry => entry.Status == AlertStatus.Resolved).ToLookup(entry => entry.DedupKey, entry => entry.CreatedAt);
            var firing = open.OfType<Alert>().Select(alert => ToSignal(alert, until: null)).ToList();
            var known = firing.Select(signal => signal.Evidence).ToHashSet(StringComparer.Ordinal);
            var fired = entries.Where(entry => entry.Status == AlertStatus.Firing && entry.CreatedAt >= since && known.Add(entry.AlertId))
                .Select(entry => (Alert: Read(entry.Body), entry.CreatedAt)).Where(entry => entry.Alert is not null)
                .Select(entry => ToSignal(entry.Alert!, EndOf(ends[entry.Alert!.DedupKey], entry.CreatedAt)));
            return (IReadOnlyList<Signal>)[.. firing, .. fired];
        },
        stop);

    // What is not open any more ended with the alert that says so, or without one, when nobody had been told.
    private static DateTimeOffset EndOf(IEnumerable<DateTimeOffset> ends, DateTimeOffset begin) =>
        ends.Where(end => end >= begin).DefaultIfEmpty(begin).Min();

    private static Alert? Read(string body) => AlertJson.Read(Encoding.UTF8.GetBytes(body)) is { } alert && Causes.IsTrouble(alert.Rule)
        && alert.Rule != IncidentAlert.Rule ? alert : null;

    private static Signal ToSignal(Alert alert, DateTimeOffset? until) =>
        new(alert.Service, Causes.Of(alert.Rule), AlertPriority.Of(alert.Severity), alert.Timestamp.ToUniversalTime(), alert.Id, alert.Message)
        {
            Until = until,
            Runbook = Causes.RunbookOf(alert.Rule),
        };
}

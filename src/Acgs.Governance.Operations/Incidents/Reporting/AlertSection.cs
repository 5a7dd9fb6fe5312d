// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Operations.Incidents.Reporting;

/// <summary>What the outbox of services tells of an incident: which alerts there were, and who got them.</summary>
/// <param name="report">Where it is told.</param>
internal sealed class AlertSection(IncidentReport report)
{
    private const int Most = 10_000;

    // Services remove what ended before that.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly HashSet<string> _evidence = report.Incident.Evidence.ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds it.</summary>
    /// <returns>The identifiers of the alerts.</returns>
    public async Task<IReadOnlySet<string>> AddAsync(IAlertOutbox outbox, CancellationToken stop)
    {
        try
        {
            var (entries, now) = await outbox.ReadAsync(
                sender: null, async reader => (await reader.ReadAsync(new() { IsNewestFirst = true, Limit = Most }), reader.Now), stop);
            AddGap(entries, now);
            var alerts = entries.Select(entry => (Entry: entry, Alert: AlertJson.Read(Encoding.UTF8.GetBytes(entry.Body))))
                .Where(alert => alert.Alert is not null && IsOfIncident(alert.Alert)).ToList();
            Add(alerts.Where(alert => IsNamed(alert.Alert!)), report.Add);
            Add(alerts.Where(alert => !IsNamed(alert.Alert!)), line => report.AddRange([line]));
            return alerts.Select(alert => alert.Entry.AlertId).ToHashSet(StringComparer.Ordinal);
        }
        catch (LedgerException refused) when (OutboxPrivilege.IsMissing(refused))
        {
            report.Add(new ReportGap(
                report.Window.From, report.Window.Until, $"the alerts of services were not asked: {OutboxPrivilege.Explain(refused)}"));
            return new HashSet<string>();
        }
        catch (LedgerException exception)
        {
            report.AddUnread($"the alerts of services: {exception.Message}");
            return new HashSet<string>();
        }
    }

    // What is about the incident by its name is told whenever it was.
    private bool IsNamed(Alert alert) => alert.DedupKey == report.Incident.DedupKey || _evidence.Contains(alert.Id);

    private bool IsOfIncident(Alert alert) => IsNamed(alert)
        || (alert.Rule != IncidentAlert.Rule && (report.Incident.Service ?? alert.Service) == alert.Service);

    private static void Add(IEnumerable<(OutboxEntry Entry, Alert? Alert)> alerts, Action<TimelineLine> add)
    {
        foreach (var (entry, alert) in alerts.DistinctBy(alert => alert.Entry.AlertId))
        {
            add(LineOf(entry, alert!));
        }

        foreach (var (entry, _) in alerts)
        {
            add(OutcomeOf(entry));
        }
    }

    private void AddGap(IReadOnlyList<OutboxEntry> entries, DateTimeOffset now)
    {
        var (from, until) = (report.Window.From, report.Window.Until);
        if (entries.Count == Most && entries[^1].CreatedAt > from)
        {
            report.Add(new ReportGap(from, entries[^1].CreatedAt, $"of the alerts of services only the newest {Most} were read"));
        }

        if (now - Kept > from)
        {
            report.Add(new ReportGap(from, now - Kept < until ? now - Kept : until, "alerts of services that ended then were removed after 30 days"));
        }
    }

    private static TimelineLine LineOf(OutboxEntry entry, Alert alert)
    {
        var what = alert.Status == AlertStatus.Firing ? "alert fires" : "alert resolved";
        return new(
            entry.CreatedAt, TimelineKind.Alert, $"{what}: {alert.Message} ({alert.Service}, {alert.Rule}, {ViolationFields.Name(alert.Severity)})",
            $"alert {entry.AlertId}, key {entry.DedupKey}");
    }

    private static TimelineLine OutcomeOf(OutboxEntry entry)
    {
        var outcome = entry.State switch
        {
            OutboxState.Delivered => "delivered to",
            OutboxState.Waiting => "not delivered yet to",
            OutboxState.Dead => "given up, and not delivered to",
            OutboxState.Suppressed => "held back by maintenance from",
            OutboxState.Summarized => "held back, because there were too many, from",
            _ => "dropped by a person, and not delivered to",
        };
        var answer = entry.Answer is { } text ? $" ({text})" : string.Empty;
        return new(
            entry.EndedAt ?? entry.CreatedAt, TimelineKind.Alert, $"alert {outcome} {entry.Webhook}{answer}",
            $"alert {entry.AlertId}, to {entry.Webhook}");
    }
}

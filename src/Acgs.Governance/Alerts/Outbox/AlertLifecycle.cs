// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Alerts.Outbox;

/// <summary>
/// Decides what is sent: an alert when something begins or becomes more severe, and one when it is over; in maintenance none, and in a minute
/// not more than a number.
/// </summary>
/// <param name="routing">Where alerts go.</param>
internal sealed class AlertLifecycle(AlertRouting routing)
{
    private static readonly TimeSpan CapWindow = TimeSpan.FromMinutes(1);

    /// <summary>The service whose alerts they are.</summary>
    public string Sender => routing.Sender;

    /// <summary>Says that something is to be alerted about.</summary>
    public async ValueTask<bool> OpenAsync(IOutboxChange change, Occurrence occurrence)
    {
        var alert = occurrence.Alert;
        var open = await change.ReadOpenAsync(alert.DedupKey);
        await change.PutOpenAsync(new(alert.DedupKey, occurrence.Source, change.Now + occurrence.Lifetime, Write(alert)));
        if (open.Any(known => Read(known).Severity >= alert.Severity))
        {
            return false;
        }

        await AddAsync(change, alert, await StateOfAsync(change, alert));
        return true;
    }

    /// <summary>Sends an alert that is about nothing that goes on.</summary>
    public ValueTask SendAsync(IOutboxChange change, Alert alert) => AddAsync(change, alert, OutboxState.Waiting);

    /// <summary>Says that a source does not see it any more.</summary>
    public async ValueTask<bool> CloseAsync(IOutboxChange change, string dedupKey, string? source)
    {
        var open = await change.ReadOpenAsync(dedupKey);
        var isOver = open.All(known => source is null || known.Source == source || known.Until <= change.Now);
        await change.RemoveOpenAsync(dedupKey, isOver ? null : source);
        if (isOver && open.Count > 0)
        {
            await ResolveAsync(change, open[0]);
        }

        return isOver && open.Count > 0;
    }

    /// <summary>The keys of the maintenance that goes on.</summary>
    public static async ValueTask<IReadOnlyList<string>> FindMaintenanceAsync(IOutboxReader reader) =>
    [
        .. (await reader.ReadOpenAsync(dedupKey: null))
            .Where(open => open.Until > reader.Now && Read(open).Rule == AlertRules.MaintenanceWindow).Select(open => open.DedupKey).Distinct(),
    ];

    /// <summary>Ends what no source has said for too long.</summary>
    public async ValueTask<bool> ExpireAsync(IOutboxChange change)
    {
        var isChanged = false;
        foreach (var group in (await change.ReadOpenAsync(dedupKey: null)).GroupBy(open => open.DedupKey, StringComparer.Ordinal))
        {
            foreach (var expired in group.Where(open => open.Until <= change.Now))
            {
                isChanged |= await CloseAsync(change, expired.DedupKey, expired.Source);
            }
        }

        return isChanged;
    }

    private async ValueTask ResolveAsync(IOutboxChange change, OpenAlert over)
    {
        var fired = Read(over);
        var alert = fired with
        {
            Id = NewId(change),
            Status = AlertStatus.Resolved,
            Timestamp = change.Now,
            Message = $"Resolved: {fired.Message}",
        };
        var entries = await change.ReadAsync(new() { DedupKey = over.DedupKey, IsNewestFirst = true });
        foreach (var webhook in entries.GroupBy(entry => entry.Webhook, StringComparer.Ordinal))
        {
            await ResolveAsync(change, alert, webhook.Key, webhook.TakeWhile(entry => entry.Status == AlertStatus.Firing).ToList());
        }

        if (fired.Rule == AlertRules.MaintenanceWindow && !await IsInMaintenanceAsync(change))
        {
            await ReleaseAsync(change);
        }
    }

    // Who was not told that it began need not be told that it is over.
    private async ValueTask ResolveAsync(IOutboxChange change, Alert alert, string webhook, List<OutboxEntry> fired)
    {
        foreach (var suppressed in fired.Where(entry => entry.State == OutboxState.Suppressed))
        {
            await change.UpdateAsync(suppressed with { EndedAt = suppressed.EndedAt ?? change.Now });
        }

        if (fired.Exists(entry => entry.State is OutboxState.Waiting or OutboxState.Delivered))
        {
            await AddAsync(change, alert, webhook, OutboxState.Waiting);
        }
    }

    // What began in maintenance and goes on is told now.
    private static async ValueTask ReleaseAsync(IOutboxChange change)
    {
        foreach (var entry in await change.ReadAsync(new() { State = OutboxState.Suppressed, HasEnded = false }))
        {
            await change.UpdateAsync(entry with { State = OutboxState.Waiting, Since = change.Now, DueAt = change.Now });
        }
    }

    private async ValueTask<OutboxState> StateOfAsync(IOutboxChange change, Alert alert)
    {
        if (AlertRules.IsAlwaysSent(alert.Rule))
        {
            return OutboxState.Waiting;
        }

        if (await IsInMaintenanceAsync(change))
        {
            return OutboxState.Suppressed;
        }

        if (await change.CountSentAsync(change.Now - CapWindow) < routing.MostPerMinute - 1)
        {
            return OutboxState.Waiting;
        }

        _ = await OpenAsync(change, new(Summary(change, alert), AlertRules.AlertsHeldBack, CapWindow));
        return OutboxState.Summarized;
    }

    // One of those that are held back may be critical, whatever the first one is.
    private Alert Summary(IOutboxChange change, Alert alert) => new()
    {
        Id = NewId(change),
        Service = routing.Sender,
        Message = $"More alerts than {routing.MostPerMinute} in a minute: further ones are held back. "
            + "Run 'acgs-cli alerts list --state summarized' to see them.",
        ConstitutionalHash = alert.ConstitutionalHash,
        Timestamp = change.Now,
        Severity = AlertRules.Priorities[AlertRules.AlertsHeldBack].Severity,
        Status = AlertStatus.Firing,
        Rule = AlertRules.AlertsHeldBack,
        DedupKey = $"{routing.Sender}/{AlertRules.AlertsHeldBack}",
    };

    private static async ValueTask<bool> IsInMaintenanceAsync(IOutboxChange change) => (await FindMaintenanceAsync(change)).Count > 0;

    private async ValueTask AddAsync(IOutboxChange change, Alert alert, OutboxState state)
    {
        foreach (var (webhook, least) in routing.Webhooks)
        {
            if (alert.Severity >= least || AlertRules.IsAlwaysSent(alert.Rule))
            {
                await AddAsync(change, alert, webhook, state);
            }
        }
    }

    private ValueTask AddAsync(IOutboxChange change, Alert alert, string webhook, OutboxState state) => change.AddAsync(new()
    {
        Sender = routing.Sender,
        Webhook = webhook,
        AlertId = alert.Id,
        DedupKey = alert.DedupKey,
        Rule = alert.Rule,
        Severity = alert.Severity,
        Status = alert.Status,
        Body = Write(alert),
        CreatedAt = change.Now,
        Since = change.Now,
        State = state,
        DueAt = change.Now,
        EndedAt = state == OutboxState.Summarized ? change.Now : null,
    });

    private static string NewId(IOutboxChange change) => Guid.CreateVersion7(change.Now).ToString();

    private static string Write(Alert alert) => Encoding.UTF8.GetString(AlertJson.Write(alert));

    private static Alert Read(OpenAlert open) => AlertJson.Read(Encoding.UTF8.GetBytes(open.Body))
        ?? throw new LedgerException($"What is open under '{open.DedupKey}' is no alert. Remove its row from the table alert_open.");
}

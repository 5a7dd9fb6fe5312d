// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Which alerts did not arrive.</summary>
internal static class OutboxCheck
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public static async Task<CheckResult> RunAsync(IAlertOutbox outbox, CancellationToken stop)
    {
        var (now, dead, waiting) = await outbox.ReadAsync(
            sender: null,
            async reader => (
                reader.Now,
                await reader.ReadAsync(new() { State = OutboxState.Dead }),
                await reader.ReadAsync(new() { State = OutboxState.Waiting })),
            stop);
        var late = dead.Concat(waiting.Where(entry => now - entry.Since > LongestWait));
        return new(
            [.. late.GroupBy(entry => entry.Webhook, StringComparer.Ordinal).Select(webhook => Observe(webhook.Key, [.. webhook]))],
            [
                new(outbox.Location, "alerts given up", FigureText.Of(dead.Count)),
                new(outbox.Location, "alerts waiting", FigureText.Of(waiting.Count)),
            ]);
    }

    private static Observation Observe(string webhook, List<OutboxEntry> entries)
    {
        var dead = entries.Count(entry => entry.State == OutboxState.Dead);
        var senders = string.Join(", ", entries.Select(entry => entry.Sender).Distinct().Order(StringComparer.Ordinal));
        return new(
            FindingKind.AlertsUndelivered, webhook,
            $"of {senders}: {FigureText.Of(dead)} given up, "
                + $"{FigureText.Of(entries.Count - dead)} waiting for more than {FigureText.Of(LongestWait)}; "
                + $"the last answer: {entries.MaxBy(entry => entry.Number)!.Answer ?? "none"}")
        {
            Part = "alerts",
        };
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;

namespace Acgs.Governance.Operations.Assessment.Checks;

/// <summary>Which alerts did not arrive.</summary>
/// <param name="arguments">How the store is named on the command line.</param>
internal sealed class OutboxCheck(string arguments)
{
    // Of more than that the number in all is exact, and those of each receiver are at least so many.
    private const int Most = 10_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public async Task<CheckResult> RunAsync(IAlertOutbox outbox, CancellationToken stop)
    {
        var (late, dead, waiting) = await outbox.ReadAsync(
            sender: null,
            async reader => (
                await ReadLateAsync(reader), await reader.CountAsync(OutboxState.Dead), await reader.CountAsync(OutboxState.Waiting)),
            stop);
        return new(
            [
                .. late.GroupBy(entry => entry.Webhook, StringComparer.Ordinal)
                    .Select(webhook => Observe(outbox.Location, webhook.Key, [.. webhook], late.Count >= Most)),
            ],
            [
                new(outbox.Location, "alerts given up", FigureText.Of(dead)),
                new(outbox.Location, "alerts waiting", FigureText.Of(waiting)),
            ]);
    }

    // The newest of what was given up tells why, the oldest of what waits is late.
    private static async ValueTask<List<OutboxEntry>> ReadLateAsync(IOutboxReader reader)
    {
        var dead = await reader.ReadAsync(new() { State = OutboxState.Dead, IsNewestFirst = true, Limit = Most });
        var waiting = await reader.ReadAsync(new() { State = OutboxState.Waiting, Limit = Most });
        return [.. dead, .. waiting.Where(entry => reader.Now - entry.Since > LongestWait)];
    }

    private Observation Observe(string location, string webhook, List<OutboxEntry> entries, bool isCut)
    {
        var dead = entries.Count(entry => entry.State == OutboxState.Dead);
        List<string> senders = [.. entries.Select(entry => entry.Sender).Distinct().Order(StringComparer.Ordinal)];
        return new(
            FindingKind.AlertsUndelivered, webhook,
            $"of {string.Join(", ", senders)} in {location}: {(isCut ? "at least " : string.Empty)}{FigureText.Of(dead)} given up, "
                + $"{FigureText.Of(entries.Count - dead)} waiting for more than {FigureText.Of(LongestWait)}; "
                + $"the last answer: {entries.MaxBy(entry => entry.Number)!.Answer ?? "none"}")
        {
            Part = "alerts",
            Owners = senders,
            Next = $"{FindingKind.AlertsUndelivered.Next} {arguments}",
        };
    }
}

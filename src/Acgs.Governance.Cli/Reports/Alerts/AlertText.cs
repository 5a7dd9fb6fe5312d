// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Alerts;

/// <summary>Writes alerts for people: two lines each.</summary>
internal sealed class AlertText(TextWriter output, Colors colors)
{
    public static string Name(OutboxState state) => state switch
    {
        OutboxState.Waiting => "waiting",
        OutboxState.Delivered => "delivered",
        OutboxState.Dead => "dead",
        OutboxState.Suppressed => "suppressed",
        OutboxState.Summarized => "summarized",
        _ => "dropped",
    };

    public static string Name(AlertStatus status) => status == AlertStatus.Firing ? "firing" : "resolved";

    public static OutboxState? ParseState(string? name) =>
        name is null ? null : Enum.GetValues<OutboxState>().First(state => Name(state) == name);

    public void Write(IReadOnlyList<OutboxEntry> entries)
    {
        foreach (var entry in entries)
        {
            var state = $"{Color(entry.State)}{Name(entry.State),-10}{colors.End}";
            var what = $"{Name(entry.Status)} {ViolationFields.Name(entry.Severity)} {Escape(entry.DedupKey)}";
            var tries = entry.Attempts == 0 ? string.Empty : $", {Plural.Of(entry.Attempts, "attempt")}: {Escape(entry.Answer ?? "")}";
            output.WriteLine($"{ViolationFields.Format(entry.CreatedAt)}  {state}  {what}");
            output.WriteLine($"    {entry.AlertId} to {Escape(entry.Webhook)}{tries}");
        }

        output.WriteLine(string.Join(", ", entries.GroupBy(entry => entry.State).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {Name(group.Key)}").DefaultIfEmpty("no alerts")));
    }

    private static string Escape(string text) => ControlCharacters.Escape(text);

    private string Color(OutboxState state) => state switch
    {
        OutboxState.Delivered => colors.Good,
        OutboxState.Dead => colors.Bad,
        OutboxState.Waiting => colors.Note,
        _ => string.Empty,
    };
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary>A command that changes alerts that the user chooses: one by its identifier, or all.</summary>
internal static class SelectedAlerts
{
    // So many at a time; a store with more is asked again.
    private const int Portion = 1_000;

    /// <summary>Creates the command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">Its description.</param>
    /// <param name="all">What <c>--all</c> means.</param>
    /// <param name="done">What has been done, such as <c>dropped</c>.</param>
    /// <param name="states">The states in which an alert can be changed.</param>
    /// <param name="change">Changes an entry at a time.</param>
    public static Command Create(
        string name, string description, string all, string done, OutboxState[] states, Func<OutboxEntry, DateTimeOffset, OutboxEntry> change)
    {
        var id = new Option<string?>("--id") { Description = "The identifier of an alert.", HelpName = "id" };
        var every = new Option<bool>("--all") { Description = all };
        var dryRun = new Option<bool>("--dry-run") { Description = $"Say what would be {done} and change nothing." };
        var command = new Command(name, description) { id, every, AlertCommands.Service, dryRun };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            if (parsed.GetValue(id) is null != parsed.GetValue(every))
            {
                throw new UsageException($"name one alert with --id, or use --all; 'acgs-cli alerts list' shows them.");
            }

            var service = AlertCommands.FindService(parsed, LedgerOptions.ReadSettings(parsed));
            var isDry = parsed.GetValue(dryRun);
            var queries = states.Select(state => new OutboxQuery { State = state, AlertId = parsed.GetValue(id), Limit = Portion }).ToList();
            var count = AlertCommands.Run(parsed, (outbox, stop) => isDry
                ? CountAsync(outbox, service, queries, stop)
                : ChangeAsync(outbox, service, queries, change, stop));
            Console.Out.WriteLine($"{Plural.Of(count, "alert")} {(isDry ? "to be " : string.Empty)}{done}");
            return count == 0 && parsed.GetValue(id) is { } missing
                ? throw new FailureException($"{service} has no alert {missing} that can be {done}; see 'acgs-cli alerts list'.")
                : ExitCode.Success;
        });
        return command;
    }

    private static Task<int> CountAsync(IAlertOutbox outbox, string service, List<OutboxQuery> queries, CancellationToken stop) => outbox.ReadAsync(
        service,
        async reader =>
        {
            var count = 0;
            foreach (var query in queries)
            {
                count += (await reader.ReadAsync(query with { Limit = int.MaxValue })).Count;
            }

            return count;
        },
        stop);

    private static async Task<int> ChangeAsync(
        IAlertOutbox outbox, string service, List<OutboxQuery> queries, Func<OutboxEntry, DateTimeOffset, OutboxEntry> change, CancellationToken stop)
    {
        var count = 0;
        foreach (var query in queries)
        {
            for (var portion = Portion; portion == Portion; count += portion)
            {
                portion = await outbox.ChangeAsync(service, [], changes => ChangeAsync(changes, query, change), stop);
            }
        }

        return count;
    }

    private static async ValueTask<int> ChangeAsync(IOutboxChange changes, OutboxQuery query, Func<OutboxEntry, DateTimeOffset, OutboxEntry> change)
    {
        var entries = await changes.ReadAsync(query);
        foreach (var entry in entries)
        {
            await changes.UpdateAsync(change(entry, changes.Now));
        }

        return entries.Count;
    }
}

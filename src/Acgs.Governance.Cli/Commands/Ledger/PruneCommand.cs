// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary><c>acgs-cli ledger prune</c>.</summary>
internal static class PruneCommand
{
    public static Command Create()
    {
        var before = new Option<string>("--before")
        {
            Description = "The time before which records are removed: an age such as 30d, a date or a time.",
            HelpName = "time",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be removed and remove nothing." };
        var command = new Command("prune", "Removes old records at the beginning of the log. The hashes that proofs need stay.") { before, dryRun };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var time = TimeArgument.Parse("--before", parsed.GetValue(before), TimeProvider.System.GetUtcNow())!.Value;
            var isDry = parsed.GetValue(dryRun);
            var count = LedgerRun.Run(parsed, "Removing records", (store, _, stop) => isDry
                ? CountAsync(store, time, stop)
                : new LedgerPruner(store, TimeProvider.System).PruneAsync(time, stop));
            Console.Out.WriteLine($"{Plural.Of(count, "record")} older than {ViolationFields.Format(time)} {(isDry ? "to be removed" : "removed")}");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<long> CountAsync(ILedgerStore store, DateTimeOffset before, CancellationToken stop)
    {
        var limit = await store.FindPruneLimitAsync(before, stop);
        return Math.Max(0, limit - ((await store.ReadPruneMarkAsync(stop))?.Limit ?? 0));
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary><c>acgs-cli ledger migrate</c>.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var origin = new Option<string?>("--origin")
        {
            Description = "The name of a new log, by custom a URL without scheme; by default that of the configuration. An existing log keeps its name.",
            HelpName = "name",
        };
        var command = new Command("migrate", "Makes the schema of a ledger, or brings it up to date.") { origin };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var name = Checked(parsed.GetValue(origin)) ?? LedgerOptions.ReadSettings(parsed).Origin;
            Console.Out.WriteLine(LedgerRun.Run(parsed, (store, stop) => MigrateAsync(store, name, stop)));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<string> MigrateAsync(ILedgerStore store, string? origin, CancellationToken stop)
    {
        await store.MigrateAsync(origin ?? await ReadOriginAsync(store, stop), stop);
        return $"{store.Location}: the schema is current; log '{await store.ReadOriginAsync(stop)}'";
    }

    private static async Task<string> ReadOriginAsync(ILedgerStore store, CancellationToken stop)
    {
        try
        {
            return await store.ReadOriginAsync(stop);
        }
        catch (LedgerException)
        {
            throw new UsageException("a new log needs a name: use --origin, or set Acgs:Ledger:Origin or Acgs:Service in the configuration of the service.");
        }
    }

    private static string? Checked(string? origin) => origin is null || SignedNote.IsKeyName(origin)
        ? origin
        : throw new UsageException("--origin takes a name without white space and '+'.");
}

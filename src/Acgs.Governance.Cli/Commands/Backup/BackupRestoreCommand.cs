// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Text;
using Acgs.Governance.Cli.Commands.Ledger;
using Acgs.Governance.Cli.Reports.Backup;
using Acgs.Governance.Operations.Backup;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Cli.Commands.Backup;

/// <summary><c>acgs-cli backup restore</c>.</summary>
internal static class BackupRestoreCommand
{
    // PostgreSQL cuts longer names off.
    private const int LongestName = 63;

    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            Description = "The name of the new database, which must not exist yet.",
            HelpName = "database",
            Required = true,
        };
        var noOwner = new Option<bool>("--no-owner") { Description = "Leave out owners and grants: who restores owns everything." };
        var accept = new Option<bool>("--accept-differences")
        {
            Description = "Keep the database also where its rows or definitions differ from the manifest, and name the differences.",
        };
        var ledgerTo = LedgerOptions.File("--ledger-to", "A new file for the ledger, where the backup has one of SQLite.");
        var format = BackupOptions.Format();
        var command = new Command("restore", "Restores a backup into a new database, and says how to switch to it.")
        {
            to, noOwner, accept, ledgerTo, format,
        };
        BackupOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var run = new BackupRun(parsed);
            var folder = BackupOptions.ReadBackup(parsed);
            var server = BackupOptions.ReadServer(parsed, run.Configuration);
            var restore = new BackupRestore(folder, server, CheckName(parsed.GetValue(to)!))
            {
                IsWithoutRoles = parsed.GetValue(noOwner),
                AcceptsDifferences = parsed.GetValue(accept),
                LedgerPath = parsed.GetValue(ledgerTo) is { } path ? Path.GetFullPath(path) : null,
            };
            return run.Run(
                OperatorRules.BackupRestored,
                restore.RunAsync,
                restored => restored.HasItsName ? ExitCode.Success : ExitCode.Failure,
                restored => Report(restored, server, parsed.GetValue(format) == "json"));
        });
        return command;
    }

    private static string CheckName(string name) =>
        Encoding.UTF8.GetByteCount(name) is > 0 and <= LongestName && !name.Any(char.IsControl)
            ? name
            : throw new UsageException($"--to takes the name of a database, of 1 to {LongestName} bytes.");

    private static void Report(RestoredBackup restored, BackupServer server, bool isJson)
    {
        BackupRun.Tell(restored.Notes);
        ResultOutput.Write(
            isJson, output => BackupJson.Write(restored, server, output), output => BackupText.Write(restored, server, output));
    }
}

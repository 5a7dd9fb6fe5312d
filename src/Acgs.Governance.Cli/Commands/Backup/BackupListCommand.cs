// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports.Backup;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Cli.Commands.Backup;

/// <summary><c>acgs-cli backup list</c>.</summary>
internal static class BackupListCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that backups are in." };
        var format = BackupOptions.Format();
        var command = new Command("list", "Lists backups, the newest first, and says which were verified.") { folder, format };
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
            var path = Path.GetFullPath(parsed.GetValue(folder)!);
            var backups = BackupList.Read(path);
            ResultOutput.Write(
                parsed.GetValue(format) == "json",
                output => BackupJson.Write(path, backups, output),
                output => BackupText.Write(backups, output, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None));
            return backups.Any(backup => backup.State == BackupState.Damaged) ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports.Backup;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Operations.Backup;
using Acgs.Governance.Operations.Records;

namespace Acgs.Governance.Cli.Commands.Backup;

/// <summary><c>acgs-cli backup verify</c>.</summary>
internal static class BackupVerifyCommand
{
    public static Command Create()
    {
        var checkpoints = Files("--checkpoint", "A file of checkpoints that were kept elsewhere. May be repeated.");
        var keys = Files("--key", "A public key of the ledger in PEM, one of which must have signed each checkpoint. May be repeated.");
        var format = BackupOptions.Format();
        var command = new Command("verify", "Proves that a backup can be restored, in a database that is dropped afterwards.")
        {
            checkpoints, keys, format,
        };
        BackupOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var run = new BackupRun(parsed);
            var folder = BackupOptions.ReadBackup(parsed);
            var known = VerificationInput.Read(
                parsed.GetValue(checkpoints) ?? [], parsed.GetValue(keys) ?? [], state: null, warning => BackupRun.Tell([warning]));
            var server = BackupOptions.ReadServer(parsed, run.Configuration);
            return run.Run(
                OperatorRules.BackupVerified,
                async stop => Mark(await new BackupVerification(folder, server, known.Options).RunAsync(stop)),
                verified => verified.IsGood ? ExitCode.Success : ExitCode.Findings,
                verified => Report(verified, parsed.GetValue(format) == "json"));
        });
        return command;
    }

    private static Option<string[]> Files(string name, string description) => new(name) { Description = description, HelpName = "file" };

    private static void Report(VerifiedBackup verified, bool isJson)
    {
        BackupRun.Tell(verified.Notes);
        ResultOutput.Write(
            isJson,
            output => BackupJson.Write(verified, output),
            output => BackupText.Write(verified, output, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None));
    }

    // A backup on a medium that cannot be written is verified all the same.
    private static VerifiedBackup Mark(VerifiedBackup verified)
    {
        if (verified.Manifest is null)
        {
            return verified;
        }

        try
        {
            new VerificationMark(TimeProvider.System.GetUtcNow(), verified.IsGood).Write(verified.Folder, ToolVersion.Value);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            BackupRun.Tell([$"the result is not kept beside the backup, so that 'backup list' does not show it: {exception.Message}"]);
        }

        return verified;
    }
}

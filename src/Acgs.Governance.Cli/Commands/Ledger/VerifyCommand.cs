// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports.Ledger;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary><c>acgs-cli ledger verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("verify", "Recomputes the tree from the records, and compares it with checkpoints.") { format };
        VerificationOptions.AddTo(command);
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var input = VerificationOptions.Read(parsed);
            var verification = LedgerRun.Run(
                parsed, "Verifying records", (store, progress, stop) => VerificationRun.RunAsync(store, input, progress, stop));
            Write(verification, parsed.GetValue(format)!);
            return verification.IsIntact ? ExitCode.Success : ExitCode.Findings;
        });
        return command;
    }

    private static void Write(LedgerVerification verification, string format)
    {
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            VerificationJson.Write(verification, output);
        }
        else
        {
            VerificationText.Write(verification, Console.Out, TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None);
        }
    }
}

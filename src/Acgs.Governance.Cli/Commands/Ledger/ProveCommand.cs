// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary><c>acgs-cli ledger prove</c>.</summary>
internal static class ProveCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The identifier of the record." };
        var output = LedgerOptions.File("--output", "Write the proof to this file instead of standard output.", "-o");
        var record = LedgerOptions.File("--record", "Write the record to this file as well, in the bytes that were hashed.");
        var command = new Command("prove", "Writes the proof that a record is in the log, which is checked without the ledger.") { id, output, record };
        LedgerOptions.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var asked = Guid.TryParse(parsed.GetValue(id), out var value)
                ? value
                : throw new UsageException("the identifier of a record is a UUID, as 'acgs-cli governance violations' lists it.");
            var (row, proof) = LedgerRun.Run(parsed, (store, stop) => new LedgerProver(store).ProveAsync(asked, stop));
            if (parsed.GetValue(record) is { } path)
            {
                WholeFile.Write(path, file => file.Write(row.CanonicalJson.Span));
            }

            LedgerOutput.Write(parsed.GetValue(output), Encoding.UTF8.GetBytes(proof.ToString()));
            return ExitCode.Success;
        });
        return command;
    }
}

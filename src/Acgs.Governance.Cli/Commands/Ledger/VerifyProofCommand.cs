// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Ledger;
using Acgs.Governance.Cli.Reports;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary><c>acgs-cli ledger verify-proof</c>.</summary>
internal static class VerifyProofCommand
{
    public static Command Create()
    {
        var proof = new Argument<string>("proof") { Description = "The file that 'ledger prove' wrote." };
        var record = new Option<string>("--record") { Description = "The file with the record.", HelpName = "file", Required = true };
        var key = new Option<string>("--key") { Description = "The public key of the log in PEM.", HelpName = "file", Required = true };
        var origin = new Option<string?>("--origin") { Description = "The name of the log; by default the one that the proof states.", HelpName = "name" };
        var command = new Command("verify-proof", "Checks the proof of a record, without a ledger.") { proof, record, key, origin };
        command.SetAction(parsed =>
        {
            GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
            var (text, bytes) = (File.ReadAllText(Existing(parsed.GetValue(proof)!)), File.ReadAllBytes(Existing(parsed.GetValue(record)!)));
            var check = ProofCheck.Run(text, WithoutLineEnd(bytes), parsed.GetValue(key)!, parsed.GetValue(origin));
            Console.Out.WriteLine($"{(check.IsProven ? "proven" : "not proven")}: {ControlCharacters.Escape(check.Message)}.");
            return check.IsProven ? ExitCode.Success : ExitCode.Findings;
        });
        return command;
    }

    private static string Existing(string path) => File.Exists(path) ? path : throw new UsageException($"file '{path}' does not exist.");

    // A line of an export has one, a record never.
    private static ReadOnlySpan<byte> WithoutLineEnd(byte[] record) => record is [.. var rest, (byte)'\n'] ? rest : record;
}

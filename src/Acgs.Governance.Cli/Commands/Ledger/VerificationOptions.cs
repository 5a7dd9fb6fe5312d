// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Ledger;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary>The options of commands that verify a ledger.</summary>
internal static class VerificationOptions
{
    private static readonly Option<string[]> Checkpoints = new("--checkpoint")
    {
        Description = "A file of checkpoints that were kept elsewhere; may be repeated.",
        HelpName = "file",
    };

    private static readonly Option<string[]> Keys = new("--key")
    {
        Description = "A public key of the log in PEM, one of which must have signed each checkpoint; may be repeated.",
        HelpName = "file",
    };

    private static readonly Option<string?> State = LedgerOptions.File(
        "--state", "Go on where the verification ended that wrote this file, and write how far this one came.");

    public static void AddTo(Command command) => Array.ForEach<Option>([Checkpoints, Keys, State], command.Add);

    public static VerificationInput Read(ParseResult parsed) => VerificationInput.Read(
        parsed.GetValue(Checkpoints) ?? [], parsed.GetValue(Keys) ?? [], parsed.GetValue(State),
        static warning => Console.Error.WriteLine($"acgs-cli: {warning}"));
}

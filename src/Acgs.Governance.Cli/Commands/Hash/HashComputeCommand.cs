// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Adoption;

namespace Acgs.Governance.Cli.Commands.Hash;

/// <summary><c>acgs-cli hash compute</c>.</summary>
internal static class HashComputeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The constitution; '-' for standard input." };
        var command = new Command("compute", "Prints the hash of a constitution: the first 16 digits of the SHA-256 of its bytes.") { file };
        command.SetAction(parsed =>
        {
            GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
            Console.Out.WriteLine(DocumentHash.Of(parsed.GetValue(file)!));
            return ExitCode.Success;
        });
        return command;
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Tree.Fixing;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary><c>acgs-cli compliance fix</c>.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done and write nothing." };
        var diff = new Option<bool>("--diff") { Description = "Print the changes as a patch for git apply and write nothing." };
        var accept = new Option<bool>("--accept-new-constitution")
        {
            Description = "Replace hashes that are neither active nor accepted. A wrong hash is evidence: look at it first.",
        };
        var command = new Command("fix", "Inserts, corrects and moves the headers of files, and repairs what naive stamping broke.")
        {
            format, FileOptions.Level, dryRun, diff, accept,
        };
        FileOptions.AddTo(command);
        command.SetAction(parsed =>
        {
            var options = new FixOptions
            {
                IsWriting = !parsed.GetValue(dryRun) && !parsed.GetValue(diff),
                IsDiffWanted = parsed.GetValue(diff),
                AcceptsNewConstitution = parsed.GetValue(accept),
            };
            var (files, settings) = FileOptions.Read(parsed);
            return FixRun.Run(new(files, settings, FileOptions.ReadLevel(parsed), options), parsed.GetValue(format)!);
        });
        return command;
    }
}

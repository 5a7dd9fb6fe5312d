// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Fixing;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary><c>acgs-cli compliance fix</c>.</summary>
internal static class FixCommand
{
    public static Command Create()
    {
        var files = new FileOptions();
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        var level = new Option<string>("--level") { Description = "What counts as compliant.", DefaultValueFactory = _ => "header" };
        format.AcceptOnlyFromAmong("text", "json");
        level.AcceptOnlyFromAmong("presence", "header", "strict");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be done and write nothing." };
        var diff = new Option<bool>("--diff") { Description = "Print the changes as a patch for git apply and write nothing." };
        var accept = new Option<bool>("--accept-new-constitution") { Description = "Replace hashes that are neither active nor accepted. A wrong hash is evidence: look at it first." };
        var command = new Command("fix", "Inserts, corrects and moves the headers of files, and repairs what naive stamping broke.") { format, level, dryRun, diff, accept };
        files.AddTo(command);
        command.SetAction(parsed => Run(
            parsed,
            files.Read(parsed),
            Enum.Parse<ComplianceLevel>(parsed.GetValue(level)!, ignoreCase: true),
            new()
            {
                IsWriting = !parsed.GetValue(dryRun) && !parsed.GetValue(diff),
                IsDiffWanted = parsed.GetValue(diff),
                AcceptsNewConstitution = parsed.GetValue(accept),
            },
            parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ParseResult parsed, FileRequest request, ComplianceLevel level, FixOptions options, string format)
    {
        var selection = new FileSelection(request);
        var settings = new SettingsProvider(selection.Root);
        GlobalOptions.Assert(parsed, settings);
        return FixRun.Run(selection, settings, level, options, format);
    }
}

// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Configuration;
using Acgs.Governance.Cli.Files;
using Acgs.Governance.Cli.Output;

namespace Acgs.Governance.Cli.Commands;

/// <summary><c>acgs-cli compliance check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new FileOptions();
        var format = new Option<string>("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
        var level = new Option<string>("--level") { Description = "What counts as compliant.", DefaultValueFactory = _ => "header" };
        format.AcceptOnlyFromAmong("text", "json");
        level.AcceptOnlyFromAmong("presence", "header", "strict");
        var command = new Command("check", "Checks that files state the constitutional hash.") { format, level };
        files.AddTo(command);
        command.SetAction(parsed => Run(files.Read(parsed), parsed.GetValue(format)!, Enum.Parse<ComplianceLevel>(parsed.GetValue(level)!, ignoreCase: true)));
        return command;
    }

    private static int Run(FileRequest request, string format, ComplianceLevel level)
    {
        var selection = FileSelector.Select(request);
        var check = new CheckEngine(new(selection, new SettingsProvider(selection.Root), level), progress: null).Run();
        using var output = Console.OpenStandardOutput();
        if (format == "json")
        {
            JsonReport.Write(check, output);
        }
        else
        {
            TextReport.Write(check, Console.Out);
        }

        UnreadableReport.Write(selection.Unreadable, Console.Error);
        return check.Count(FileStatus.Unreadable) + selection.Unreadable.Count > 0 ? ExitCode.Failure
            : check.Count(FileStatus.Finding) > 0 ? ExitCode.Findings
            : ExitCode.Success;
    }
}
